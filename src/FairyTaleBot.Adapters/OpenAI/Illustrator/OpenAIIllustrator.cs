using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Moderation;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>
/// A model that paints: the first page in words alone, the others after plates of style, place and characters. A picture that is turned
/// down is asked for in other words, then for a calmer one; after that the next illustrator is asked.
/// </summary>
internal sealed class OpenAIIllustrator(PictureService painter, PlateShelf plates, PromptShelf shelf, ModerationService? moderation, CallKeeper calls) : IIllustrator
{
    public string Name => painter.Model;

    public async Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var prompts = new PicturePrompts(shelf.Pack);
        IReadOnlyList<Reference> references = brief.Chapter > 1 && painter.TakesReferences ? await plates.ForAsync(brief, prompts, cancellationToken).ConfigureAwait(false) : [];
        foreach (var gentleness in Enum.GetValues<Gentleness>())
        {
            if (await PaintAsync(brief, prompts, gentleness, references, cancellationToken).ConfigureAwait(false) is not { } picture) continue;
            if (painter.TakesReferences) plates.Prepare(brief, prompts);
            return picture;
        }

        throw new IllustratorException("Its rules forbid every form of this picture.");
    }

    /// <returns>Null when the picture was turned down.</returns>
    private async Task<Picture?> PaintAsync(SceneBrief brief, PicturePrompts prompts, Gentleness gentleness, IReadOnlyList<Reference> references, CancellationToken cancellationToken)
    {
        var began = calls.Now;
        var call = new CallOf(CallKind.Picture, brief.Tale, brief.Chapter, brief.Take);
        try
        {
            var painted = await painter.PaintAsync(prompts.Page(brief, gentleness, [.. references.Select(r => r.Shows)]), [.. references.Select(r => r.Bytes)], cancellationToken).ConfigureAwait(false);
            await calls.PictureAsync(call, painter.Model, painted.Parameters, painted.Tokens, began, "used").ConfigureAwait(false);
            var picture = PictureBytes.Read(painted.Bytes);
            return moderation is null || await moderation.IsFineAsync(picture, brief.Tale, cancellationToken).ConfigureAwait(false) ? picture : null;
        }
        catch (ServiceException e)
        {
            await calls.PictureAsync(call, painter.Model, "{}", TokenUse.None, began, e.Trouble.ToString().ToLowerInvariant()).ConfigureAwait(false);
            return e.Trouble == ServiceTrouble.Blocked ? null : throw new IllustratorException(e.Message, e, e.IsSaid);
        }
    }
}
