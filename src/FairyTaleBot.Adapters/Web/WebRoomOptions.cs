using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.Web;

/// <summary>Limits and addresses of the web room; configuration section <c>Web</c>.</summary>
public sealed class WebRoomOptions
{
    public const string Section = "Web";

    /// <summary>Names by which browsers may call the program besides its own addresses, such as <c>tales.example.org</c>.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>What a room's link ends with once the program listens on the network; minted and kept in the data folder when empty.</summary>
    [StringLength(200)]
    public string? RoomKey { get; set; }

    /// <summary>Where others reach the program, such as <c>https://tales.example.org</c>; found by looking at the network when empty.</summary>
    [Url]
    public string? PublicAddress { get; set; }

    /// <summary>Largest request body in bytes. Default 64 KB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 64 * 1024;

    /// <summary>Most letters of one message. Default 4,000; commands have tighter limits of their own.</summary>
    [Range(100, 40_000)]
    public int MaxMessageLetters { get; set; } = 4_000;

    /// <summary>Most letters of a name. Default 40.</summary>
    [Range(1, 200)]
    public int MaxNameLetters { get; set; } = 40;

    /// <summary>Newest messages a room shows. Default 200, beside the whole of its current or last tale.</summary>
    [Range(10, 5_000)]
    public int MaxMessages { get; set; } = 200;

    /// <summary>Messages and presses that may come from one address at once, and again in ten seconds. Default 40: a class behind one router.</summary>
    [Range(10, 100_000)]
    public int ActsPerAddress { get; set; } = 40;

    /// <summary>The same for one room, whoever they come from. Default 200.</summary>
    [Range(10, 100_000)]
    public int ActsPerRoom { get; set; } = 200;

    /// <summary>Streams that may be open at the same time in all rooms together. Default 2,000.</summary>
    [Range(1, 100_000)]
    public int MaxFollowers { get; set; } = 2_000;

    /// <summary>Events that may wait for one slow reader before its stream is closed and it reads the room anew. Default 128.</summary>
    [Range(8, 10_000)]
    public int FollowerBacklog { get; set; } = 128;

    /// <summary>How often a quiet stream says that it is alive. Default 15 s; after 45 s of silence a page opens it anew.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}
