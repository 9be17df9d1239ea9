using System.Diagnostics.Metrics;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Watching;

/// <summary>What is counted. Tags are words of ours with few values: no chat, no tale, no person.</summary>
public static class Measures
{
    /// <summary>The meter's name, for whoever listens.</summary>
    public const string Meter = "FairyTaleBot";

    private static readonly Meter Own = new(Meter);

    private static readonly Counter<long> TurnCount = Own.CreateCounter<long>("tales.turns", "{turn}", "Decisions about tales, by outcome");
    private static readonly Counter<long> RepairCount = Own.CreateCounter<long>("tales.repairs", "{draft}", "Drafts that were sent back");
    private static readonly Counter<long> FindingCount = Own.CreateCounter<long>("tales.findings", "{finding}", "What reviews found, by check and severity");
    private static readonly Counter<long> FaultCount = Own.CreateCounter<long>("tales.faults", "{fault}", "What the world kept us from, by part");
    private static readonly Counter<long> ReconnectCount = Own.CreateCounter<long>("tales.reconnects", "{connection}", "Connections that were lost and came back, by part");
    private static readonly Counter<long> TokenCount = Own.CreateCounter<long>("tales.model.tokens", "{token}", "Tokens of models, by direction");
    private static readonly Counter<long> SpendCount = Own.CreateCounter<long>("tales.model.spend", "u$", "Millionths of a US dollar, by kind of call");
    private static readonly Counter<long> CallCount = Own.CreateCounter<long>("tales.model.calls", "{call}", "Calls to models, by kind and outcome");
    private static readonly Counter<long> PostCount = Own.CreateCounter<long>("tales.posts", "{post}", "Posts delivered to platforms, by surface");
    private static readonly Histogram<double> ActTime = Own.CreateHistogram<double>("tales.act.duration", "ms", "From hearing what somebody did to its answer");
    private static readonly Histogram<double> WriteTime = Own.CreateHistogram<double>("tales.write.duration", "ms", "A chapter with its reviews and repairs");
    private static readonly Histogram<double> PaintTime = Own.CreateHistogram<double>("tales.paint.duration", "ms", "A picture");
    private static readonly Histogram<double> QueueAge = Own.CreateHistogram<double>("tales.queue.age", "ms", "How late an owed step was taken");

    public static void Turn(string outcome) => TurnCount.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Repair() => RepairCount.Add(1);

    public static void Finding(string check, string severity) => FindingCount.Add(1, new("check", check), new KeyValuePair<string, object?>("severity", severity));

    public static void Fault(string part) => FaultCount.Add(1, new KeyValuePair<string, object?>("part", part));

    public static void Reconnect(string part) => ReconnectCount.Add(1, new KeyValuePair<string, object?>("part", part));

    public static void Posted(string surface) => PostCount.Add(1, new KeyValuePair<string, object?>("surface", surface));

    public static void Acted(TimeSpan took) => ActTime.Record(took.TotalMilliseconds);

    public static void Wrote(TimeSpan took) => WriteTime.Record(took.TotalMilliseconds);

    public static void Painted(TimeSpan took) => PaintTime.Record(took.TotalMilliseconds);

    public static void Taken(TimeSpan late) => QueueAge.Record(Math.Max(0, late.TotalMilliseconds));

    public static void Called(ModelCall call)
    {
        var kind = new KeyValuePair<string, object?>("kind", call.Kind.ToString());
        CallCount.Add(1, kind, new KeyValuePair<string, object?>("outcome", call.Outcome));
        SpendCount.Add(call.Price ?? 0, kind);
        TokenCount.Add(call.PromptTokens, new KeyValuePair<string, object?>("direction", "in"));
        TokenCount.Add(call.CompletionTokens, new KeyValuePair<string, object?>("direction", "out"));
    }
}
