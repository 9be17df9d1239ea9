using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Logging;
using OpenAI.Chat;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Asks one model for an answer of a given form and passes its words on as they come.</summary>
internal sealed partial class ChatService(ServiceClients clients, string model, OpenAIOptions options, TimeProvider time, ILogger logger)
{
    // One for each thing that a server may turn down.
    private const int MostAdaptations = 8;

    private readonly ChatClient client = clients.Chat(model);
    private readonly ServiceHealth health = new($"The chat model {model}", time, logger);

    public string Model => model;

    public ServerAbilities Server { get; private set; } = ServerAbilities.Of(options.IsOfficial);

    /// <param name="onText">Told each piece of the answer, in order. When a request is sent again in another form it begins anew: see <paramref name="onBegin"/>.</param>
    /// <param name="onBegin">Told before the first piece.</param>
    /// <exception cref="ServiceException">The service did not answer.</exception>
    public async Task<ChatAnswer> AskAsync(ChatAsk ask, Action onBegin, Action<string> onText, CancellationToken cancellationToken)
    {
        health.Enter();
        try
        {
            var answer = await TimeLimit.RunAsync(c => AdaptAsync(ask, onBegin, onText, c), options.ChatTimeLimit, time, options, model, cancellationToken).ConfigureAwait(false);
            health.Worked();
            return answer;
        }
        catch (ServiceException e)
        {
            throw health.Failed(e);
        }
    }

    private async Task<ChatAnswer> AdaptAsync(ChatAsk ask, Action onBegin, Action<string> onText, CancellationToken cancellationToken)
    {
        // Calls run beside each other: each learns from what itself has asked with.
        var server = Server;
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await SendAsync(ask, server, onBegin, onText, cancellationToken).ConfigureAwait(false);
            }
            catch (ClientResultException e) when (e.Status is 400 or 415 or 422 or 501 && tries < MostAdaptations && server.After(ServiceFailures.ComplaintOf(e)) is var (less, without))
            {
                Server = server = less;
                LogLearned(model, without);
            }
        }
    }

    private static bool IsWebPage(PipelineResponse response) => response.Headers.TryGetValue("content-type", out var type) && type!.Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task<ChatAnswer> SendAsync(ChatAsk ask, ServerAbilities server, Action onBegin, Action<string> onText, CancellationToken cancellationToken)
    {
        var body = ChatBody.Of(ask, model, options, server);
        using var silence = new CancellationTokenSource(options.ChatTimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        using var content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString(ChatBody.Readable)));
        var result = await client.CompleteChatAsync(content, new RequestOptions { CancellationToken = either.Token, BufferResponse = !server.Streams }).ConfigureAwait(false);
        using var response = result.GetRawResponse();
        onBegin();
        var reader = new ChatReader(onText);
        if (IsWebPage(response)) throw ServiceFailures.WebPage(options);
        var isStream = response.Headers.TryGetValue("content-type", out var type) && type!.Contains("event-stream", StringComparison.OrdinalIgnoreCase);
        if (server.Streams && isStream)
        {
            silence.CancelAfter(options.SilenceLimit);
            await reader.ReadStreamAsync(response.ContentStream!, () => silence.CancelAfter(options.SilenceLimit), either.Token).ConfigureAwait(false);
        }
        else
        {
            reader.ReadWhole(server.Streams ? await response.BufferContentAsync(either.Token).ConfigureAwait(false) : response.Content);
        }

        return new(reader.Text, reader.Finish, reader.Refusal, reader.Tokens, server.Form, reader.Model.Length > 0 ? reader.Model : model, ChatBody.ParametersOf(body));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The chat model {Model} takes no {Without}: it is asked without from here on")]
    private partial void LogLearned(string model, string without);
}
