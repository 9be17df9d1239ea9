using System.Net;
using System.Runtime.CompilerServices;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Engine.Checkups;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Checkups;

/// <summary>Says what is missing in the developer portal and in the servers. It only asks; it begins no session, for those are rationed.</summary>
internal sealed class DiscordDoctor(IOptions<DiscordOptions> options, Lazy<DiscordApi> api) : IDoctor
{
    public string Part => "Discord";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = options.Value;
        var (application, trouble) = await AskAsync(() => api.Value.GetApplicationAsync(cancellationToken));
        if (application is null)
        {
            yield return trouble!;
            yield break;
        }

        yield return Finding.Good($"The token is that of {application.Name}.");
        foreach (var finding in DiscordFindings.OfApplication(application)) yield return finding;

        var (gateway, unsaid) = await AskAsync(() => api.Value.GetGatewayAsync(cancellationToken));
        foreach (var finding in gateway is null ? [unsaid!] : DiscordFindings.OfGateway(gateway, wanted)) yield return finding;

        var (commands, unread) = await AskAsync(() => api.Value.Commands.GetAsync(application.Id, null, cancellationToken));
        yield return commands is null ? unread! : DiscordFindings.OfCommands(CommandShape.AreSame(commands, CommandForms.All));

        var (servers, unseen) = await AskAsync(() => api.Value.GetMyGuildsAsync(cancellationToken));
        foreach (var finding in servers is null ? [unseen!] : DiscordFindings.OfServers(servers, application)) yield return finding;
    }

    private async Task<(T? Answer, Finding? Trouble)> AskAsync<T>(Func<Task<T>> question)
        where T : class
    {
        try
        {
            return (await question(), null);
        }
        catch (DiscordException e)
        {
            return (null, e switch
            {
                { Status: HttpStatusCode.Unauthorized } => Finding.Wrong(
                    "Discord does not know this token.", "In the developer portal under Bot press Reset Token, and set Discord:Token (or DISCORD_TOKEN) to what it shows."),
                { Status: null } => Finding.Wrong(
                    $"{options.Value.ApiBaseUrl.Host} does not answer ({e.Message})", "See whether this machine reaches it: network, proxy, firewall, Discord:ApiBaseUrl."),
                _ => Finding.Wrong(e.Message, "Look again in a minute."),
            });
        }
    }
}
