using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>Keeps what is logged.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IReadOnlyList<(LogLevel Level, string Line)> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Pen(lines);

    public void Dispose()
    {
    }

    private sealed class Pen(ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception) + exception));
    }
}
