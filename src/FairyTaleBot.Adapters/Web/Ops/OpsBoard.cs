using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FairyTaleBot.Engine.Watching;

namespace FairyTaleBot.Adapters.Web.Ops;

/// <summary>Adds up what is measured, for a look at this process. Bounded: tags have few values, and of durations the last ones are kept.</summary>
internal sealed class OpsBoard : IDisposable
{
    private const int MostSeries = 500;

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> sums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lately> durations = new(StringComparer.Ordinal);

    public OpsBoard()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == Measures.Meter) own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => durations.GetOrAdd(instrument.Name, _ => new()).Add(value));
        listener.Start();
    }

    /// <summary>Counts by name and tags, in their order.</summary>
    public IEnumerable<KeyValuePair<string, long>> Sums => sums.OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>How many, and the middle, the ninety-ninth of a hundred and the longest of the last thousand, in milliseconds.</summary>
    public IEnumerable<(string Name, long Count, double P50, double P99, double Longest)> Durations =>
        durations.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value.Read(d.Key));

    public void Dispose() => listener.Dispose();

    private void Add(string name, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags) name += $" {tag.Value}";
        if (sums.Count < MostSeries || sums.ContainsKey(name)) sums.AddOrUpdate(name, value, (_, sum) => sum + value);
    }

    private sealed class Lately
    {
        private readonly Lock gate = new();
        private readonly double[] last = new double[1000];
        private long count;

        public void Add(double value)
        {
            lock (gate) last[count++ % last.Length] = value;
        }

        public (string, long, double, double, double) Read(string name)
        {
            lock (gate)
            {
                double[] sorted = [.. last.Take((int)Math.Min(count, last.Length)).Order()];
                return (name, count, At(sorted, 0.5), At(sorted, 0.99), At(sorted, 1));
            }
        }

        private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
    }
}
