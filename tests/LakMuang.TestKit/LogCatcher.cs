using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LakMuang.TestKit;

/// <summary>Keeps every log line, the most talkative ones too, for the search for what must never be logged.</summary>
internal sealed class LogCatcher(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
{
    private const int Most = 200_000;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (lines.Count < Most)
        {
            lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
