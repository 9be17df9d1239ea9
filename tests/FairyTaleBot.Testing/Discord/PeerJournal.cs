using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>One request as it came and was answered.</summary>
/// <param name="Operation">Its name in Discord's specification.</param>
/// <param name="Path">The values of its path.</param>
/// <param name="Body">Its JSON.</param>
/// <param name="Status">The answer's status; 0 when there was none.</param>
/// <param name="Executed">Whether it was carried out.</param>
/// <param name="At">When it came.</param>
public sealed record PeerRequest(string Operation, IReadOnlyDictionary<string, string> Path, JsonNode? Body, int Status, bool Executed, DateTimeOffset At);

/// <summary>Everything that came in over REST.</summary>
public sealed class PeerJournal
{
    private readonly ConcurrentQueue<PeerRequest> _requests = [];
    private readonly ConcurrentQueue<string> _violations = [];

    /// <summary>All requests, in the order they were answered.</summary>
    public IReadOnlyList<PeerRequest> Requests => [.. _requests];

    /// <summary>Requests that Discord's specification or documented limits forbid. A test ends by seeing this empty.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    /// <summary>The requests of one operation.</summary>
    public IReadOnlyList<PeerRequest> Of(string operation) => [.. _requests.Where(request => request.Operation == operation)];

    internal void Add(PeerRequest request) => _requests.Enqueue(request);

    internal void Violation(string operation, string finding) => _violations.Enqueue($"{operation} {finding}");
}
