using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Testing.Engine;

namespace FairyTaleBot.Tests.Engine;

/// <summary>What traces and metrics tell of a turn, and what they keep to themselves.</summary>
public sealed class WatchingTests
{
    // Whoever listens hears the whole process: what other tests do at the same time does not flow from here.
    private static readonly AsyncLocal<bool> IsOurs = new();

    public WatchingTests() => IsOurs.Value = true;

    [Fact]
    public async Task A_turn_is_traced_from_hearing_it_to_its_picture_and_nothing_that_people_wrote_is_in_it()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == Traces.Source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (IsOurs.Value) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var house = new TaleHouse();
        await house.SayAsync("Juniper", "/tale start a teapot that whispers length: 3");
        await house.SayAsync("Juniper", "/tale idea the marmalade umbrella sings");

        foreach (var name in (string[])["receive", "decide", "write", "review", "paint"]) spans.Select(s => s.OperationName).ShouldContain(name);
        spans.Where(s => s.OperationName == "decide").Select(s => s.GetTagItem("outcome")).ShouldContain("accepted");
        var told = string.Join('\n', spans.SelectMany(s => s.TagObjects.Select(t => $"{t.Value}").Concat(s.Events.SelectMany(e => e.Tags.Select(t => $"{t.Value}")))));
        foreach (var word in (string[])["Juniper", "teapot", "marmalade", "umbrella"]) told.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task Turns_repairs_and_times_are_counted_under_words_of_ours()
    {
        var (counts, said) = (new ConcurrentDictionary<string, long>(), new ConcurrentBag<string>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == Measures.Meter) own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Count(i.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((i, _, tags, _) => Count(i.Name, 1, tags));
        listener.Start();
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start length: 3");
        await house.SayAsync("Mina", "/tale idea a rainbow kite");

        foreach (var name in (string[])["tales.turns", "tales.act.duration", "tales.write.duration", "tales.paint.duration"])
            counts.GetValueOrDefault(name).ShouldBeGreaterThan(0, name);
        said.ShouldAllBe(word => word.Length < 40 && !word.Contains("rainbow") && !word.Contains("Mina"));

        void Count(string name, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (!IsOurs.Value) return;
            counts.AddOrUpdate(name, value, (_, sum) => sum + value);
            foreach (var tag in tags) said.Add($"{tag.Value}");
        }
    }
}
