using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Desk;

/// <summary>What a chat has settled for the tales to come; each null while the default holds.</summary>
public sealed record ChatHabits(
    Language? Language = null,
    AgeBand? Age = null,
    Rhythm? Rhythm = null,
    TimeOnly? ClosingTime = null,
    PageTurning? Pages = null,
    string? TimeZone = null,
    int? IdeasAMember = null,
    BedtimeHabits? Bedtime = null)
{
    public static ChatHabits From(ChatProfile profile)
    {
        try
        {
            return JsonSerializer.Deserialize<ChatHabits>(profile.Json, TaleJson.Options) ?? new();
        }
        catch (JsonException)
        {
            // Habits are a convenience: a broken row must not keep a chat from its tales.
            return new();
        }
    }

    /// <summary>Changes what a chat has settled.</summary>
    /// <exception cref="StoreException">The store could not be reached; nothing was changed.</exception>
    public static async Task<ChatHabits> ChangeAsync(ITaleStore store, ChatKey chat, Func<ChatHabits, ChatHabits> change, CancellationToken cancellationToken) =>
        From(await store.ChangeProfileAsync(chat.Home, p => change(From(p)).ToProfile(), cancellationToken));

    public ChatProfile ToProfile() => new(JsonSerializer.Serialize(this, TaleJson.Options));

    /// <summary>The settings of a tale for which people said only some things.</summary>
    /// <param name="said">What was said with the command: wins over habits.</param>
    /// <param name="theme">Its script decides the language when nothing else does.</param>
    public TaleSettings SettingsFor(ChatHabits said, string? theme, Language? speaker, int chapters, string? style, bool bedtime, TalesOptions options)
    {
        var language = said.Language ?? Language ?? LanguageCodes.OfScript(theme) ?? speaker ?? Languages.Language.En;
        return new(
            language,
            chapters,
            said.Age ?? Age ?? (bedtime ? AgeBand.From4To6 : AgeBand.From7To9),
            style,
            said.Rhythm ?? Rhythm ?? Tales.Rhythm.Now,
            said.Pages ?? Pages ?? PageTurning.Everyone,
            said.ClosingTime ?? ClosingTime,
            said.TimeZone ?? TimeZone ?? options.ZoneFor(language),
            bedtime,
            IdeasAMember: said.IdeasAMember ?? IdeasAMember);
    }
}
