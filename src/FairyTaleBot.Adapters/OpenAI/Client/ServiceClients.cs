using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Images;
using OpenAI.Models;
using OpenAI.Moderations;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>The package's clients over one pipeline: key, address, retries. What is sent is written here by hand, since servers differ in what they take.</summary>
internal sealed class ServiceClients : IDisposable
{
    // A server of one's own wants no key, but the package wants one to send.
    private const string NoKey = "none";

    private readonly HttpClient http;
    private readonly ApiKeyCredential key;
    private readonly OpenAIClientOptions options;

    public ServiceClients(IOptions<OpenAIOptions> options, TimeProvider time) : this(options.Value, time, null)
    {
    }

    internal ServiceClients(OpenAIOptions options, TimeProvider time, int? retries)
    {
        // Time limits are ours, one for each call; connections are renewed so that a moved server is found again.
        http = new HttpClient(new BoundedAnswers(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(10) })) { Timeout = Timeout.InfiniteTimeSpan };
        key = new(string.IsNullOrWhiteSpace(options.ApiKey) ? NoKey : options.ApiKey);
        this.options = new OpenAIClientOptions
        {
            RetryPolicy = new PatientRetry(retries ?? options.Retries, time),
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            UserAgentApplicationId = "FairyTaleBot",
        };
        if (options.Endpoint is not { } endpoint) return;
        this.options.Endpoint = endpoint;
        // Azure takes a key by a header of its own, and beside the usual one it does no harm.
        if (endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase)) this.options.AddPolicy(ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, "api-key"), PipelinePosition.PerCall);
    }

    public ChatClient Chat(string model) => new(model, key, options);

    public ImageClient Images(string model) => new(model, key, options);

    public ModerationClient Moderation(string model) => new(model, key, options);

    public OpenAIModelClient Models() => new(key, options);

    public void Dispose() => http.Dispose();
}
