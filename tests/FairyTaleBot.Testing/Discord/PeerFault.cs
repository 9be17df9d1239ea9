namespace FairyTaleBot.Testing.Discord;

/// <summary>Something that goes wrong with one request.</summary>
public abstract record PeerFault
{
    private PeerFault()
    {
    }

    /// <summary>429 for this bot, for this bucket.</summary>
    public sealed record UserLimit(TimeSpan RetryAfter) : PeerFault;

    /// <summary>429 for this bot, for everything.</summary>
    public sealed record GlobalLimit(TimeSpan RetryAfter) : PeerFault;

    /// <summary>429 because others use the same place.</summary>
    public sealed record SharedLimit(TimeSpan RetryAfter) : PeerFault;

    /// <summary>429 from before Discord: HTML, a Retry-After and nothing else.</summary>
    public sealed record EdgeLimit(TimeSpan RetryAfter) : PeerFault;

    /// <summary>A status with an HTML body, such as 502. Nothing is carried out.</summary>
    public sealed record Status(int Code) : PeerFault;

    /// <summary>Refused in Discord's words. Nothing is carried out.</summary>
    public sealed record Refusal(int Code, int ErrorCode) : PeerFault;

    /// <summary>No answer, ever. Nothing is carried out.</summary>
    public sealed record Hang : PeerFault;

    /// <summary>The connection is reset. Nothing is carried out.</summary>
    public sealed record Reset : PeerFault;

    /// <summary>Carried out; then the answer is lost with the connection.</summary>
    public sealed record ExecuteThenReset : PeerFault;

    /// <summary>Carried out; then a 502 is answered.</summary>
    public sealed record ExecuteThenFail : PeerFault;

    /// <summary>Carried out; then no answer, ever.</summary>
    public sealed record ExecuteThenHang : PeerFault;
}

/// <summary>Faults to come. Operations are named as in Discord's specification, such as <c>create_message</c>.</summary>
public sealed class PeerFaults
{
    private readonly Lock _gate = new();
    private readonly List<(string Operation, PeerFault Fault)> _next = [];

    /// <summary>The next request for that operation meets this fault; called several times, the ones after it too.</summary>
    public void Next(string operation, PeerFault fault)
    {
        lock (_gate)
            _next.Add((operation, fault));
    }

    /// <summary>The next so many requests for that operation meet this fault.</summary>
    public void Next(string operation, PeerFault fault, int times)
    {
        for (var time = 0; time < times; time++)
            Next(operation, fault);
    }

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_gate)
            _next.Clear();
    }

    internal PeerFault? Take(string operation)
    {
        lock (_gate)
        {
            var at = _next.FindIndex(one => one.Operation == operation || one.Operation == "*");
            if (at < 0)
                return null;
            var fault = _next[at].Fault;
            _next.RemoveAt(at);
            return fault;
        }
    }
}
