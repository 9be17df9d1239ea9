namespace FairyTaleBot.Adapters.Discord.Gateway;

internal static class GatewayAddress
{
    /// <summary>The address with version and encoding, the same for the first connection and for resuming.</summary>
    public static Uri WithVersion(Uri address) => new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;
}
