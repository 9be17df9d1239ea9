using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Gathers what one person wrote in one act, each text through the gate, to be committed with the act's events.</summary>
public sealed class WordsOf(Visit visit, Gatekeeper gate)
{
    private readonly Dictionary<MemberKey, string> names = [];
    private readonly List<WrittenText> texts = [];

    public NewWords New => new(names, texts);

    /// <summary>The kind answer when the gate did not let a text pass.</summary>
    public Reply? Refused { get; private set; }

    /// <returns>The text's key; null when the gate did not let it pass.</returns>
    public async Task<TextKey?> AddAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken)
    {
        var (passed, answer) = await gate.PassAsync(text, use, language, age, cancellationToken);
        if (passed is null)
        {
            Refused = visit.Say(answer!);
            return null;
        }

        var key = Ids.Text();
        texts.Add(new(key, visit.Speaker.Key, passed));
        return key;
    }

    /// <summary>The speaker's name, when it is new. One that does not pass the gate is not kept: the person stays "somebody".</summary>
    public async Task AddNameAsync(Words known, Language language, AgeBand age, CancellationToken cancellationToken)
    {
        var name = Folding.Clean(visit.Speaker.Name, Gatekeeper.MaxName);
        if (name.Length == 0 || known.NameOf(visit.Speaker.Key) == name) return;
        var (passed, _) = await gate.PassAsync(name, TextUse.Name, language, age, cancellationToken);
        if (passed is not null) names[visit.Speaker.Key] = passed;
    }
}
