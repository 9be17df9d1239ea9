using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Names each message that is ever sent, so that Discord knows a second try for what it is.</summary>
internal static class Nonces
{
    private const int Bytes = 15;

    /// <param name="part">Which of the post's messages, from 0.</param>
    public static string For(Post post, int part)
    {
        // A post that moves is sent anew each time it is asked for; all others only once.
        var name = $"{post.Chat}\n{post.Key}\n{part}\n{(post.Moves ? post.At.UtcTicks : 0)}";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, Bytes));
    }
}
