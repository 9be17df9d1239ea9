using System.Diagnostics;
using System.Globalization;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.Tests.OpenAI;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.OpenAI;

namespace FairyTaleBot.Benchmarks;

/// <summary>What a tale told by models asks for and how long people wait, against a served model of a usual pace.</summary>
internal static class ModelBenchmark
{
    private static readonly PeerPace Usual = new(TimeSpan.FromSeconds(0.4), 60, TimeSpan.FromSeconds(12));
    private static readonly ChatKey Chat = new("web:kitchen");
    private static readonly int[] Chapters = [1, 5, 10, 20, 50];

    public static async Task RunAsync(int chapters)
    {
        await CountTokensAsync();
        foreach (var language in Enum.GetValues<Language>()) await TellAsync(language, chapters);
    }

    /// <summary>Prompts of a tale whose bible is full to its caps: nothing longer can be asked for.</summary>
    private static async Task CountTokensAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fairytale-prompts-").FullName;
        var pack = PromptPack.Read(Path.Combine(AppContext.BaseDirectory, "prompts"), "classic");
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var chapter in Chapters)
            {
                var prompt = new PromptComposer(pack, PromptStrategies.All).Chapter(BriefSamples.Fullest(language, chapter, 60), PromptMarks.Draw());
                await File.WriteAllTextAsync(Path.Combine(folder, $"{language.Code()}-{chapter:00}.txt"), prompt.System + "\n\n" + prompt.User);
            }
        }

        var script = Path.Combine(AppContext.BaseDirectory, "count-tokens.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder]) { RedirectStandardOutput = true });
        Console.WriteLine(await node!.StandardOutput.ReadToEndAsync());
        await node.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task TellAsync(Language language, int chapters)
    {
        var peer = await ModelPeer.StartAsync();
        peer.Pace = Usual;
        peer.Chat = new ShadowTeller().Answer;
        peer.Paint = (request, n) => PeerAnswer.Picture(PeerPictures.Of((string)request.Body["prompt"]!, n));
        await using var house = new ModelHouse(peer);
        var speaker = new Speaker(new("m-mina"), "Mina", Company.Direct, false, language);
        await house.Part<ChatDesk>().HandleAsync(Chat, speaker, new ChatAct.Said(CommandLine.Parse($"/tale start length: {chapters}", ParseRules.Web)), default);
        await DoAsync(house, "open");
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            var began = Stopwatch.GetTimestamp();
            var before = house.Workbook.Calls.Count;
            await DoAsync(house, $"write/{chapter}/1/1");
            var text = Stopwatch.GetElapsedTime(began);
            await DoAsync(house, $"paint/{chapter}/1/0");
            var picture = Stopwatch.GetElapsedTime(began);
            var calls = house.Workbook.Calls.Skip(before).Where(c => c.Chapter == chapter && (c.Kind != CallKind.Plate || chapter > 1)).ToList();
            var alone = TimeSpan.FromMilliseconds(calls.Sum(c => (long)c.Milliseconds));
            var writer = (await TaleAsync(house)).Chapters[^1].Making.Writer;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language.Code()} chapter {chapter}: text {text.TotalSeconds:0.0} s, picture {picture.TotalSeconds:0.0} s, one after the other {alone.TotalSeconds:0.0} s, ratio {picture / alone:0.00}; calls {string.Join(" ", calls.GroupBy(c => c.Kind).Select(g => $"{g.Key}×{g.Count()}"))}; writer {writer}"));
            // The group takes its time to choose; the plates for the next page are painted meanwhile.
            for (var painted = -1; painted != house.Workbook.Calls.Count;)
            {
                painted = house.Workbook.Calls.Count;
                await Task.Delay(TimeSpan.FromSeconds(13), TimeProvider.System);
            }

            if ((await TaleAsync(house)).Ballot is { } ballot)
                await house.Part<ChatDesk>().HandleAsync(Chat, speaker, new ChatAct.Pressed(new ButtonId.Vote((await TaleAsync(house)).Id, ballot.Number, 1 + (chapter % 3)).ToString()), default);
        }

        Prefixes(language, house);
    }

    /// <summary>How much of each prompt, schema aside, is letter for letter the beginning of the one before.</summary>
    private static void Prefixes(Language language, ModelHouse house)
    {
        var prompts = house.Peer.Chats.Where(c => c.Body["messages"]!.AsArray().Count == 2 && (string?)c.Body["response_format"]?["json_schema"]?["name"] == "chapter").Select(c => c.Text("system") + "\n\n" + c.Text("user")).ToList();
        var shares = prompts.Zip(prompts.Skip(1), (before, now) => (double)before.AsSpan().CommonPrefixLength(now) / now.Length).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language.Code()}: stable prefix from chapter 2 on {shares.Min():P0}–{shares.Max():P0}, mean {shares.Average():P0} of {prompts.Average(p => p.Length):0} characters; calls a chapter {(double)house.Workbook.Calls.Count(c => c.Kind is CallKind.Chapter or CallKind.Repair) / prompts.Count:0.00} in words, {(double)house.Workbook.Calls.Count(c => c.Kind == CallKind.Picture) / prompts.Count:0.00} pictures, {house.Workbook.Calls.Count(c => c.Kind == CallKind.Plate)} plates in all; {house.Workbook.Calls.Sum(c => c.Price) / 1e6:0.000} dollars"));
    }

    private static async Task DoAsync(ModelHouse house, string key)
    {
        var tale = await TaleAsync(house);
        if (!await house.Part<StepWorker>().DoAsync(tale.Id, key, default)) throw new InvalidOperationException($"The tale does not owe {key}.");
    }

    private static async Task<Tale> TaleAsync(ModelHouse house)
    {
        var cards = await house.Part<ITaleStore>().ListAsync(Chat, 1, default);
        return (await house.Part<TaleKeeper>().FindAsync(cards[0].Id, default))!.Tale;
    }
}
