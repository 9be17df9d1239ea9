using System.Collections.Concurrent;
using System.Threading.Channels;
using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>Keeps what it was given, and may be told to do worse.</summary>
internal sealed class KeepingHandler(Func<Update, CancellationToken, ValueTask>? also = null) : IUpdateHandler
{
    private readonly Channel<Update> _taken = Channel.CreateUnbounded<Update>();

    internal ConcurrentQueue<Update> All { get; } = [];

    public async ValueTask HandleAsync(Update update, CancellationToken cancellationToken)
    {
        All.Enqueue(update);
        try
        {
            if (also is not null) await also(update, cancellationToken);
        }
        finally
        {
            _taken.Writer.TryWrite(update);
        }
    }

    /// <summary>Waits until so many were given, done or not.</summary>
    internal Task BegunAsync(int count) => Eventually.TrueAsync(() => All.Count >= count);

    internal Task<Update> NextAsync() => _taken.Reader.ReadAsync().AsTask().OrGiveUpAsync();
}

internal sealed class KeptOffsets : IUpdateOffsets
{
    internal ConcurrentDictionary<long, UpdateMark> Kept { get; } = [];

    internal bool IsBroken { get; set; }

    /// <summary>How often it cannot be read before it can.</summary>
    internal int Unread { get; set; }

    public ValueTask<UpdateMark?> LoadAsync(long bot, CancellationToken cancellationToken) =>
        Unread-- > 0 ? throw new IOException("There is no disk.") : ValueTask.FromResult(Kept.GetValueOrDefault(bot));

    public ValueTask SaveAsync(long bot, UpdateMark mark, CancellationToken cancellationToken)
    {
        if (IsBroken) throw new IOException("The disk is full.");
        Kept[bot] = mark;
        return ValueTask.CompletedTask;
    }
}

internal sealed class KeepingLog<T> : ILogger<T>
{
    internal ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
}
