using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.Faults;

/// <summary>A way to answer badly. Unless its name says so, nothing is executed.</summary>
public abstract record PeerFault
{
    private PeerFault()
    {
    }

    /// <summary>429 with <c>retry_after</c>; the peer notes every call that does not keep to it.</summary>
    public sealed record TooManyRequests(int Seconds) : PeerFault;

    /// <summary>502 with a page of HTML, as a proxy gives it.</summary>
    public sealed record BadGateway : PeerFault;

    /// <summary>An error of the Bot API's own.</summary>
    public sealed record Error(int Code, string Description, JsonObject? Parameters = null) : PeerFault;

    /// <summary>A body of the test's choosing.</summary>
    public sealed record Raw(int Status, string ContentType, string Body) : PeerFault;

    /// <summary>No answer until the caller hangs up.</summary>
    public sealed record Hang : PeerFault;

    /// <summary>The connection breaks.</summary>
    public sealed record Reset : PeerFault;

    /// <summary>It happens, and the connection breaks before the answer.</summary>
    public sealed record ExecuteThenReset : PeerFault;

    /// <summary>It happens, and the answer never comes.</summary>
    public sealed record ExecuteThenHang : PeerFault;

    /// <summary>It happens, and a proxy answers 502.</summary>
    public sealed record ExecuteThenBadGateway : PeerFault;

    /// <summary>It happens, and the answer, as good as any, comes only when the test lets it.</summary>
    public sealed record ExecuteThenWait(Task Until) : PeerFault;

    internal bool Executes => this is ExecuteThenReset or ExecuteThenHang or ExecuteThenBadGateway or ExecuteThenWait;
}
