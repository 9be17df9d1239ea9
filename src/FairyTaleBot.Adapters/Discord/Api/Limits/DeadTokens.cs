namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Interaction tokens that Discord has called dead: asking for them again counts against the address. Remembers the last thousand.</summary>
internal sealed class DeadTokens
{
    private const int Most = 1_000;
    private readonly HashSet<string> _tokens = [];
    private readonly Queue<string> _order = [];

    public bool Contains(DiscordRoute route) => route.Scope == RouteScope.Webhook && _tokens.Contains(route.Major);

    public void Add(DiscordRoute route)
    {
        if (route.Scope != RouteScope.Webhook || !_tokens.Add(route.Major))
            return;
        _order.Enqueue(route.Major);
        if (_order.Count > Most)
            _tokens.Remove(_order.Dequeue());
    }
}
