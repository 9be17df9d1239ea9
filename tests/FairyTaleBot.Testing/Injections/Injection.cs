using FairyTaleBot.Languages;

namespace FairyTaleBot.Testing.Injections;

/// <summary>Something a person writes that wants the machine to do what it may not, and the same shape with nothing wrong in it.</summary>
/// <param name="Field">Where it is written: idea, theme, lesson, mood, twist, avoid or name.</param>
/// <param name="Effect">What a storyteller does that obeys it: canary, leak, language, unsafe, care, end, link or rules.</param>
/// <param name="IsPlain">Whether it is an order in plain words, so that something beside the gate must hold too; marked by a star. What is in disguise, or an unfit wish and no order, is the gate's alone to see.</param>
public sealed record Injection(Language Language, int Line, string Field, string Effect, string Text, string Twin, bool IsPlain)
{
    public static IReadOnlyList<Injection> All { get; } = [.. Read(Language.En), .. Read(Language.Ko)];

    private static IEnumerable<Injection> Read(Language language)
    {
        using var stream = typeof(Injection).Assembly.GetManifestResourceStream($"injections/{language.Code()}.txt")!;
        using var reader = new StreamReader(stream);
        foreach (var (line, text) in reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var parts = text.Split(" || ");
            var head = parts[0].Split(" | ", 3);
            yield return new(language, line + 1, head[0].TrimEnd('*'), head[1], head[2], parts[1], head[0].EndsWith('*'));
        }
    }

    public override string ToString() => $"{Language.Code()}.txt:{Line} {Field}/{Effect}: {Text}";
}
