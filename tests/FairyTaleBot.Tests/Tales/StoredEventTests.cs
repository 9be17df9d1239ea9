using System.Text.Json.Nodes;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>
/// What was stored years ago must be read for ever: every kind of event has a stored sample in <c>Stored/</c>. A new kind writes its
/// sample with <c>WRITE_STORED_SAMPLES=1</c>; an old sample is never rewritten.
/// </summary>
public sealed class StoredEventTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Tales", "Stored");

    public static TheoryData<string> Kinds => [.. typeof(TaleEvent).GetNestedTypes().Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_is_read_from_its_stored_sample_and_written_as_it_was(string kind)
    {
        var file = Path.Combine(Folder, $"{kind}.json");
        if (Environment.GetEnvironmentVariable("WRITE_STORED_SAMPLES") == "1") WriteMissing(kind);
        File.Exists(file).ShouldBeTrue($"There is no stored sample of {kind}.");
        var stored = File.ReadAllText(file);
        var e = TaleJson.ReadEvent(stored);
        e.GetType().Name.ShouldBe(kind);
        JsonNode.DeepEquals(JsonNode.Parse(TaleJson.Write(e)), JsonNode.Parse(stored)).ShouldBeTrue(TaleJson.Write(e));
    }

    [Fact]
    public void Every_kind_of_event_has_a_name_in_the_stored_format()
    {
        var named = typeof(TaleEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType);
        named.ShouldBe(typeof(TaleEvent).GetNestedTypes(), ignoreOrder: true);
    }

    private static void WriteMissing(string kind)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "../../../Tales/Stored", $"{kind}.json");
        if (File.Exists(source)) return;
        var e = EventsOfEveryKind().First(e => e.GetType().Name == kind);
        foreach (var path in (string[])[source, Path.Combine(Folder, $"{kind}.json")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, JsonNode.Parse(TaleJson.Write(e))!.ToJsonString(new() { WriteIndented = true, Encoder = TaleJson.Options.Encoder }) + "\n");
        }
    }

    private static List<TaleEvent> EventsOfEveryKind()
    {
        var script = Started();
        script.Do(new Refine(script.Now, By(Mina), Wish.Mood, new("text-mood")));
        script.Do(new Open(script.Now, Samples.Opening(), Samples.Style, "embedded"));
        script.Proposes(Sol, "early");
        script.Deliver(script.Now.AddHours(1));
        script.Do(new DeliverPicture(script.Now, 1, 1, 0, "0a1b", "embedded"));
        script.Do(new Redraw(script.Now, By(Jun)));
        script.Do(new AbandonPicture(script.Now, 1, 1, 1, "away"));
        script.Do(new Join(script.Now, By(Jun), new("text-line"), Samples.Newcomer("guest-1", Jun)));
        script.Do(new CorrectFact(script.Now, By(Mina), "f1", "Tori lives by the brook."));
        script.Do(new ChangeSettings(script.Now, By(Mina), script.Tale.Settings with { ClosingTime = new(20, 30), TimeZone = "Asia/Seoul" }));
        script.Votes(Mina, 1);
        script.Proposes(Jun);
        script.SaysNext(Jun);
        script.Do(new Wait(script.Now, By(Ada), 1));
        script.SaysNext(Mina);
        script.Deliver();
        script.Do(new Undo(script.Now, By(Jun)));
        script.Do(new Undo(script.Now, By(Ada)));
        script.Do(new End(script.Now, By(Mina)));
        script.Do(new Pause(script.Now, By(Ada)));
        script.Do(new Resume(script.Now, By(Ada)));
        script.Votes(Ada, 1);
        script.Proposes(Sol, "late");
        script.Do(new RemoveIdea(script.Now, By(Jun, moderator: true), script.Tale.Ballots, script.Tale.Ballot!.NextNumber - 1));
        script.Do(new HidePage(script.Now, By(Jun, moderator: true), 1, true));
        script.Do(new EndNow(script.Now, By(Mina)));
        script.Do(new Forget(script.Now, By(Jun)));
        script.Do(new ForgetTale(script.Now, By(Mina)));
        return script.Events;
    }
}
