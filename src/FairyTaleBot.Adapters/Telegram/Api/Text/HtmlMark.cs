namespace FairyTaleBot.Adapters.Telegram.Api.Text;

/// <summary>A tag between two units of the plain text.</summary>
internal readonly record struct HtmlMark(int At, bool Opens, string Name, string Source);
