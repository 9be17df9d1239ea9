using System.CommandLine;
using System.CommandLine.Parsing;
using FairyTaleBot.Composition;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Telling;

namespace FairyTaleBot.CommandLine;

/// <summary><c>tell</c>: whole tales into files, without a chat.</summary>
internal static class TellCommand
{
    private static readonly Option<Language> LanguageOption = new("--language", "-l")
    {
        Description = "The tale's language: en or ko.",
        DefaultValueFactory = _ => Language.En,
        CustomParser = r => Read(r, LanguageCodes.TryParse, "en or ko"),
    };

    private static readonly Option<AgeBand> Age = new("--age")
    {
        Description = "Whom it is for: 4-6, 7-9, 10-12 or all.",
        DefaultValueFactory = _ => AgeBand.From7To9,
        CustomParser = r => Read(r, AgeBandCodes.TryParse, "4-6, 7-9, 10-12 or all"),
    };

    private static readonly Option<string?> Theme = new("--theme", "-t") { Description = "What it is about." };
    private static readonly Option<ulong> Seed = new("--seed", "-s") { Description = "All the chance there is.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Chapters = new("--chapters", "-c") { Description = "3 to 10.", DefaultValueFactory = _ => PlotShape.DefaultChapters };
    private static readonly Option<string?> Style = new("--style") { Description = "A style of pictures by name." };
    private static readonly Option<string> Votes = new("--votes") { Description = "The turn taken under each page, as in 2,1,3,1. What is left out is drawn from the seed.", DefaultValueFactory = _ => "" };
    private static readonly Option<string[]> Ideas = new("--idea") { Description = "A turn of the reader's own as page:text, as in \"3:a rainbow rice cake\". May be given for several pages." };
    private static readonly Option<bool> Bedtime = new("--bedtime") { Description = "A bedtime tale: gentle, in dark pictures, and asleep at the end." };
    private static readonly Option<string?> Reader = new("--reader") { Description = "The name that credits go to." };
    private static readonly Option<int> Count = new("--count", "-n") { Description = "How many tales, from the seed upward, a folder each.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> TextOnly = new("--text-only") { Description = "Leave the pictures out." };
    private static readonly Option<string> Out = new("--out", "-o") { Description = "The folder to write to.", DefaultValueFactory = _ => "out/tale" };

    public static Command Make()
    {
        var command = new Command("tell", "Tell whole tales into files: tale.json, tale.md, book.html and the pictures. The same arguments give the same bytes.")
        {
            LanguageOption, Theme, Seed, Chapters, Age, Style, Votes, Ideas, Bedtime, Reader, Count, TextOnly, Out,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            var request = Request(line);
            var count = line.GetValue(Count);
            if (count is < 1 or > 100_000) throw new TellException("--count is 1 to 100000.");
            var folder = line.GetValue(Out)!;
            await using var parts = new ServiceCollection().AddTellingParts().BuildServiceProvider();
            var teller = parts.GetRequiredService<TaleTeller>();
            for (var i = 0; i < count; i++)
            {
                var one = request with { Seed = request.Seed + (ulong)i };
                var book = await teller.TellAsync(one, cancellationToken);
                var into = count == 1 ? folder : Path.Combine(folder, $"{one.Seed}");
                await BookFiles.WriteAsync(book, into, cancellationToken);
                if (count == 1 || (i + 1) % 100 == 0 || i + 1 == count) Console.WriteLine($"{into}: {book.Told.Tale.Title}");
            }

            return 0;
        }
        catch (TellException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static TellRequest Request(ParseResult line)
    {
        var language = line.GetValue(LanguageOption);
        var chapters = line.GetValue(Chapters);
        if (chapters is < PlotShape.MinChapters or > PlotShape.MaxChapters)
        {
            throw new TellException($"--chapters is {PlotShape.MinChapters} to {PlotShape.MaxChapters}.");
        }

        return new(
            language,
            Words(line.GetValue(Theme), OptionKey.Theme, "--theme"),
            line.GetValue(Seed),
            chapters,
            line.GetValue(Age),
            line.GetValue(Style),
            [.. line.GetValue(Votes)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Vote)],
            (line.GetValue(Ideas) ?? []).Select(Idea).ToDictionary(),
            line.GetValue(Reader) ?? (language == Language.Ko ? "독자" : "the reader"),
            line.GetValue(TextOnly),
            line.GetValue(Bedtime));
    }

    private static int Vote(string text) =>
        int.TryParse(text, out var turn) && turn is >= 1 and <= 3 ? turn : throw new TellException($"--votes takes numbers from 1 to 3, not \"{text}\".");

    private static KeyValuePair<int, string> Idea(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        return at > 0 && int.TryParse(text[..at], out var page) && page is >= 1 and < PlotShape.MaxChapters && Words(text[(at + 1)..], OptionKey.Idea, "--idea") is { Length: > 0 } idea
            ? KeyValuePair.Create(page, idea)
            : throw new TellException($"--idea is page:text, as in \"3:a rainbow rice cake\", not \"{text}\".");
    }

    private static string? Words(string? text, OptionKey key, string option)
    {
        if (text is null) return null;
        var most = CommandCatalogue.Default[key].Most;
        if (Folding.Scalars(text) > most) throw new TellException($"{option} may have up to {most} characters.");
        var clean = Folding.Clean(text, most);
        return clean.Length > 0 ? clean : null;
    }

    private static T Read<T>(ArgumentResult result, Func<string?, T?> parse, string values) where T : struct
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
        if (parse(text) is { } value) return value;
        result.AddError($"\"{text}\" is none of: {values}.");
        return default;
    }
}
