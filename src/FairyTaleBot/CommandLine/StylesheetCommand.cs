using System.CommandLine;
using FairyTaleBot.Composition;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Sheets;
using FairyTaleBot.Styles;

namespace FairyTaleBot.CommandLine;

/// <summary><c>stylesheet</c>: draws every style of every subject and measures whether the sheets hold the styles.</summary>
internal static class StylesheetCommand
{
    private const int MaxRepeats = 20;
    private const int ModelRepeats = 3;
    private const string EmbeddedName = "embedded";
    private const string ModelName = "openai";

    private static readonly Option<string> Styles = new("--styles") { Description = "\"all\", names with commas between, or .json files with sheets of one's own.", DefaultValueFactory = _ => "all" };
    private static readonly Option<string> Subjects = new("--subjects") { Description = "Who is drawn, in English or Korean, with commas between.", DefaultValueFactory = _ => "cute cat,cute dog,rabbit,dragon" };
    private static readonly Option<int> Repeats = new("--repeats") { Description = "How often each is drawn, 1 to 20; a model needs at least 3.", DefaultValueFactory = _ => 3 };
    private static readonly Option<string?> Illustrator = new("--illustrator") { Description = "embedded (the default), or openai when it is configured. Beside --score: whose bounds count; a model's when nothing is said." };
    private static readonly Option<string> ArmsOption = new("--arms") { Description = "sheet, and the controls no-sheet and shuffled-sheet.", DefaultValueFactory = _ => "sheet,no-sheet,shuffled-sheet" };
    private static readonly Option<string?> Score = new("--score") { Description = "Draws nothing and scores a folder of PNGs: by its styles.json, or named style/subject-1.png." };
    private static readonly Option<string> Out = new("--out", "-o") { Description = "The folder to write to.", DefaultValueFactory = _ => "out/styles" };

    public static Command Make()
    {
        var command = new Command("stylesheet", "Draw a style × subject grid and measure it: pictures, contact.png, contact.html and styles.json. Ends with 1 when an acceptance bound fails, with 2 when it was asked wrongly.")
        {
            Styles, Subjects, Repeats, Illustrator, ArmsOption, Score, Out,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            var folder = Path.GetFullPath(line.GetValue(Out)!);
            return line.GetValue(Score) is { } existing
                ? await ScoreAsync(Path.GetFullPath(existing), line.GetValue(Illustrator), folder, cancellationToken)
                : await DrawAsync(line, folder, cancellationToken);
        }
        catch (Exception e) when (e is SheetException or StyleSheetException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (Exception e) when (e is not IOException && Trouble.Of(e) is { Length: > 0 })
        {
            await Console.Error.WriteLineAsync(Trouble.Of(e));
            return 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The folder cannot be written to. {e.Message}");
            return 2;
        }
    }

    private static async Task<int> DrawAsync(ParseResult line, string folder, CancellationToken cancellationToken)
    {
        var wanted = line.GetValue(Illustrator) ?? EmbeddedName;
        if (wanted is not (EmbeddedName or ModelName)) throw new SheetException(NoIllustrator(wanted));
        await using var parts = Parts(wanted, [.. line.UnmatchedTokens]);
        var styles = StyleChoice.Read(line.GetValue(Styles)!, parts.GetRequiredService<StyleCatalogue>());
        var subjects = SubjectChoice.Read(line.GetValue(Subjects)!);
        var illustrator = parts.GetRequiredService<IllustratorLadder>().Illustrators.FirstOrDefault(i => (i.Name == EmbeddedName) == (wanted == EmbeddedName))
            ?? throw new SheetException(NoIllustrator(wanted));
        var repeats = line.GetValue(Repeats);
        if (repeats is < 1 or > MaxRepeats) throw new SheetException($"--repeats is 1 to {MaxRepeats}.");
        if (wanted != EmbeddedName && repeats < ModelRepeats) throw new SheetException($"A model is judged by at least {ModelRepeats} repeats: with fewer there is no interval.");
        var grid = new StyleGrid(styles, subjects, repeats, ReadArms(line.GetValue(ArmsOption)!));
        if (grid.Count > StyleGridScore.MaxPictures) throw new SheetException($"{grid.Count} pictures are too many: up to {StyleGridScore.MaxPictures}.");
        Console.WriteLine($"{grid.Count} pictures: {styles.Count} styles × {subjects.Count} subjects × {repeats} repeats × {grid.Arms.Count} arms, by {illustrator.Name}.");
        var (drawn, missing) = await GridPainter.PaintAsync(grid, illustrator, folder, n => Progress(n, grid.Count), cancellationToken);
        return await ReportAsync(drawn, missing, illustrator.Name, wanted == EmbeddedName ? StyleBounds.Embedded : StyleBounds.Model, folder, cancellationToken);
    }

    /// <summary>A model comes with the bot's own settings; the embedded illustrator needs none.</summary>
    private static ServiceProvider Parts(string wanted, string[] settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            // Settings are --Section:Key value or --Section:Key=value, as for the bot; all else is a slip.
            if (!settings[i].StartsWith("--", StringComparison.Ordinal) || !settings[i].Contains(':', StringComparison.Ordinal)) throw new SheetException($"\"{settings[i]}\" is no option of stylesheet; see stylesheet --help.");
            if (!settings[i].Contains('=', StringComparison.Ordinal)) i++;
        }

        if (wanted == EmbeddedName) return new ServiceCollection().AddTellingParts().BuildServiceProvider();
        var builder = RunCommand.Compose(settings);
        builder.Logging.ClearProviders();
        return builder.Services.BuildServiceProvider();
    }

    private static async Task<int> ScoreAsync(string existing, string? illustrator, string folder, CancellationToken cancellationToken)
    {
        if (existing == folder) throw new SheetException("--out must be another folder than the one that is scored.");
        var (read, missing) = await PictureFolder.ReadAsync(existing, folder, cancellationToken);
        return await ReportAsync(read, missing, "pictures from a folder", illustrator == EmbeddedName ? StyleBounds.Embedded : StyleBounds.Model, folder, cancellationToken);
    }

    private static async Task<int> ReportAsync(IReadOnlyList<DrawnPicture> drawn, IReadOnlyList<string> missing, string illustrator, StyleBounds bounds, string folder, CancellationToken cancellationToken)
    {
        foreach (var sentence in missing) await Console.Error.WriteLineAsync(sentence);
        if (drawn.Count == 0)
        {
            await Console.Error.WriteLineAsync("Not one picture could be drawn or read.");
            return 1;
        }

        var figures = GridFigures.Of(drawn, missing, illustrator, bounds);
        await GridFiles.WriteAsync(drawn, figures, folder, cancellationToken);
        GridSummary.Write(Console.Out, figures, folder);
        return figures is { Passed: false } || missing.Count > 0 ? 1 : 0;
    }

    private static List<Arm> ReadArms(string text)
    {
        var arms = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => Arms.Find(w) ?? throw new SheetException($"There is no arm \"{w}\". There are: {string.Join(", ", Arms.All.Select(a => a.Code()))}."))
            .Distinct().Order().ToList();
        return arms.Contains(Arm.Sheet) ? arms : throw new SheetException("--arms needs sheet: the controls are compared with it.");
    }

    private static string NoIllustrator(string wanted) => wanted == ModelName
        ? "No picture model is configured: set OpenAI:ApiKey (or OPENAI_API_KEY), or OpenAI:Endpoint with OpenAI:ImageModel; or use --illustrator embedded."
        : $"There is no illustrator \"{wanted}\". There are: embedded, openai.";

    private static void Progress(int done, int of)
    {
        if (done % 24 == 0 || done == of) Console.WriteLine($"  {done} of {of}");
    }
}
