using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Watching;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FairyTaleBot.Composition;

/// <summary>Logs as the operator wants them, and traces, metrics and logs by OTLP when there is somebody to send them to.</summary>
internal static class WatchPart
{
    private const string FormatterKey = "Logging:Console:FormatterName";
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceKey = "OTEL_SERVICE_NAME";
    private const string Service = "fairytalebot";

    public static WebApplicationBuilder AddWatching(this WebApplicationBuilder builder)
    {
        if (string.Equals(builder.Configuration[FormatterKey], "json", StringComparison.OrdinalIgnoreCase)) builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        else builder.Logging.AddSimpleConsole(o => o.SingleLine = true);

        Decorate(builder.Services);
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointKey])) return builder;
        var resource = ResourceBuilder.CreateDefault();
        if (string.IsNullOrWhiteSpace(builder.Configuration[ServiceKey])) resource.AddService(Service);
        builder.Logging.AddOpenTelemetry(o => o.SetResourceBuilder(resource).AddOtlpExporter());
        builder.Services.AddHostedService(_ => new Sending(
            () => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Traces.Source).AddOtlpExporter().Build(),
            () => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Measures.Meter).AddOtlpExporter().Build()));
        return builder;
    }

    /// <summary>Every call to a model goes through the workbook: there it is counted.</summary>
    private static void Decorate(IServiceCollection services)
    {
        if (services.LastOrDefault(s => s.ServiceType == typeof(IWorkbook)) is not { } kept) return;
        services.Remove(kept);
        services.AddSingleton<IWorkbook>(s => new WatchedWorkbook((IWorkbook)(kept.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, kept.ImplementationType!))));
    }

    /// <summary>Begins with the host and sends what is left when it ends.</summary>
    private sealed class Sending(Func<TracerProvider> traces, Func<MeterProvider> metrics) : IHostedService, IDisposable
    {
        private TracerProvider? tracing;
        private MeterProvider? metering;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            (tracing, metering) = (traces(), metrics());
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            tracing?.Dispose();
            metering?.Dispose();
        }
    }
}
