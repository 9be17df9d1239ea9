using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Takes what stands of a forgotten tale out of its chat.</summary>
internal sealed class PostRemover(MessageEditor editor)
{
    /// <returns>The messages that can be neither deleted nor emptied.</returns>
    /// <exception cref="TelegramException">It is not known yet, or has to wait.</exception>
    public async Task<EquatableArray<string>> TakeAwayAsync(TelegramSlip slip, Language language, CancellationToken cancellationToken)
    {
        var blank = TelegramHtml.Escape(Phrasebook.Say(language, Phrases.Forgetting.Blank));
        List<long> left = [];
        // Pictures first: of all that stands there they say the most.
        foreach (var message in slip.Marks.Messages.Concat(slip.Marks.Old).ToArray())
        {
            if (!await TakeAwayAsync(slip, message, blank, cancellationToken)) left.Add(message);
        }

        return [.. left.Select(m => $"{m}")];
    }

    private async Task<bool> TakeAwayAsync(TelegramSlip slip, long message, string blank, CancellationToken cancellationToken)
    {
        try
        {
            return await editor.EraseAsync(slip.Address, message, isPicture: message == slip.Marks.Photo, blank, cancellationToken);
        }
        catch (TelegramException shut) when (TelegramCarrier.IsClosing(shut.Failure))
        {
            return false;
        }
    }
}
