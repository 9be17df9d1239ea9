using FairyTaleBot.CommandLine;

namespace FairyTaleBot.Adapters.Tests.Deploy;

public sealed class HealthCommandTests
{
    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/")]
    [InlineData("http://0.0.0.0:8080", null, "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080;https://*:8443", "9000", "http://127.0.0.1:8080/")]
    [InlineData("http://10.1.2.3:81", null, "http://10.1.2.3:81/")]
    [InlineData(null, "8081;8082", "http://127.0.0.1:8081/")]
    [InlineData("", "", "http://127.0.0.1:5080/")]
    public void It_asks_where_the_environment_says_that_the_bot_listens(string? urls, string? ports, string asked) =>
        HealthCommand.Usual(name => name switch { "ASPNETCORE_URLS" => urls, "ASPNETCORE_HTTP_PORTS" => ports, _ => null }).AbsoluteUri.ShouldBe(asked);
}
