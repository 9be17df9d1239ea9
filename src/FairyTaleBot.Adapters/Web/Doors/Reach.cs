using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>From where the program can be reached: this computer only, or the network. Known once the server has started.</summary>
internal sealed class Reach(IServer server, IOptions<WebRoomOptions> options)
{
    private Address[]? addresses;

    private sealed record Address(string Scheme, string Host, int Port);

    /// <summary>Whether others than this computer can knock.</summary>
    public bool IsOpen => ListensBeyond || HasNameOfItsOwn;

    private bool ListensBeyond => Addresses.Any(a => !IsLoopback(a.Host));

    // A name of its own means that something in front passes on what comes from elsewhere.
    private bool HasNameOfItsOwn => options.Value.PublicAddress is not null || options.Value.AllowedHosts.Count > 0;

    /// <summary>Whether somebody at this very computer asks: whoever can start the program needs no key to it.</summary>
    public bool IsAtThisComputer(HttpContext context) =>
        !HasNameOfItsOwn
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsLoopback(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    /// <summary>Where a request comes from: what a proxy in front says last, where there is one, for all come from that.</summary>
    public string AddressOf(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return HasNameOfItsOwn && context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() is { Length: > 0 } behind ? behind : from;
    }

    /// <summary>Whether a page of ours speaks: by the request's own address, or by the one that a proxy in front is known by.</summary>
    public bool IsOwnOrigin(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(options.Value.PublicAddress, UriKind.Absolute, out var uri)
            && string.Equals(origin, uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the program answers to the host of a request. An address cannot be made to point elsewhere, a name can: unknown names are turned away.</summary>
    public bool Knows(HostString host)
    {
        if (IsLoopback(host.Host)) return true;
        if (IPAddress.TryParse(host.Host.Trim('[', ']'), out _)) return ListensBeyond || options.Value.PublicAddress is not null;
        var names = options.Value.AllowedHosts.Append(PublicHost).OfType<string>();
        if (IsOpen) names = names.Concat([Environment.MachineName, Environment.MachineName + ".local"]);
        return names.Contains(host.Host, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where others find the program, without a slash at the end; null while it is closed.</summary>
    public string? ShareAddress()
    {
        if (options.Value.PublicAddress is { } given) return given.TrimEnd('/');
        if (Addresses.FirstOrDefault(a => !IsLoopback(a.Host)) is not { } open) return null;
        var host = IsWildcard(open.Host) ? OwnAddress() : open.Host;
        return host is null ? null : $"{open.Scheme}://{host}:{open.Port}";
    }

    private string? PublicHost => Uri.TryCreate(options.Value.PublicAddress, UriKind.Absolute, out var uri) ? uri.Host : null;

    private Address[] Addresses
    {
        get
        {
            if (addresses is not null) return addresses;
            var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            Address[] found = [.. bound.Select(Parse)];
            // Before the server has started nothing is bound yet; that must not be remembered.
            if (found.Length > 0) addresses = found;
            return found;
        }
    }

    private static Address Parse(string url)
    {
        var parsed = Microsoft.AspNetCore.Http.BindingAddress.Parse(url);
        return new(parsed.Scheme, parsed.Host, parsed.Port);
    }

    private static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" or "::";

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>The address that a phone in the same house can use, as well as it can be guessed.</summary>
    private static string? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .OrderByDescending(n => n.GetIPProperties().GatewayAddresses.Count)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses)
        .Select(a => a.Address)
        .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a))?
        .ToString();
}
