using System.Threading.Channels;
using FairyTaleBot.Adapters.Discord.Api;
using Microsoft.Extensions.Logging;
using GatewayBot = FairyTaleBot.Adapters.Discord.Api.Models.GatewayBot;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Keeps one shard connected. One task owns the <see cref="GatewayMachine"/> and carries out what it asks; sockets, timers and REST answers only tell it things.</summary>
internal sealed partial class GatewayClient : IAsyncDisposable
{
    private readonly DiscordOptions _options;
    private readonly DiscordToken _token;
    private readonly Func<CancellationToken, Task<GatewayBot>> _findGateway;
    private readonly HashSet<string> _events;
    private readonly GatewayDispatcher _dispatcher;
    private readonly GatewayMachine _machine;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private readonly ILogger _log;
    private readonly Channel<GatewayInput> _inputs = Channel.CreateUnbounded<GatewayInput>(new() { SingleReader = true });
    private readonly List<Task> _leaving = [];
    private readonly long _beginning;
    private GatewayState _state = GatewayState.Beginning;
    private GatewaySocket? _socket;
    private string? _whatToFix;
    private long _lastHeard;

    /// <param name="options">Token, shard and limits.</param>
    /// <param name="findGateway">Asks Discord where its gateway is.</param>
    /// <param name="events">The events to hand on, such as <c>INTERACTION_CREATE</c>; the data of others is not even kept.</param>
    /// <param name="handle">Gets each event. Runs beside the connection; several at once.</param>
    /// <param name="clock">The time.</param>
    /// <param name="chance">Draws from 0 up to 1.</param>
    /// <param name="logs">The log.</param>
    public GatewayClient(
        DiscordOptions options, Func<CancellationToken, Task<GatewayBot>> findGateway, IEnumerable<string> events,
        Func<GatewayFrame, CancellationToken, Task> handle, TimeProvider clock, Func<double> chance, ILoggerFactory logs)
    {
        _options = options;
        _token = new(options.Token ?? throw new ArgumentException("Discord:Token is not set."));
        _findGateway = findGateway;
        _events = [.. events];
        (_clock, _beginning) = (clock, clock.GetTimestamp());
        _chance = chance;
        _log = logs.CreateLogger<GatewayClient>();
        _dispatcher = new(options.Gateway, handle, clock, _log);
        _machine = new(options.Gateway, options.ShardId);
    }

    /// <summary>Whether the session stands.</summary>
    public bool IsReady => Volatile.Read(ref _state).Phase is GatewayPhase.Ready;

    /// <summary>How long ago Discord last said anything, or null when it never did.</summary>
    public TimeSpan? SinceLastHeard => Interlocked.Read(ref _lastHeard) is var at and not 0 ? _clock.GetElapsedTime(at) : null;

    /// <summary>Stays connected until cancelled; then nothing new is heard, and what was heard is handled to its end.</summary>
    /// <exception cref="GatewayStoppedException">Discord will not let the bot in until somebody mends something.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var _ = cancellationToken.Register(() => Tell(new GatewayInput.Stop()));
        Tell(new GatewayInput.Start());
        try
        {
            while (_state.Phase is not GatewayPhase.Stopped)
                Take(await NextAsync(), ended.Token);
        }
        finally
        {
            await LeaveAsync();
            await ended.CancelAsync();
            await _dispatcher.EndAsync();
        }

        if (_whatToFix is { } sentence)
            throw new GatewayStoppedException(sentence);
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _dispatcher.Dispose();
    }

    /// <summary>Leaves whatever socket is still open.</summary>
    private async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _socket, null) is { } left)
            await LeaveAsync(left, CloseCodes.Normal);
        await Task.WhenAll(_leaving);
    }

    private void Tell(GatewayInput input)
    {
        if (input is GatewayInput.FrameCame)
            Interlocked.Exchange(ref _lastHeard, _clock.GetTimestamp());
        _inputs.Writer.TryWrite(input);
    }

    private async ValueTask<GatewayInput> NextAsync()
    {
        if (_inputs.Reader.TryRead(out var waiting))
            return waiting;
        if (_state.NextTick is not { } tick)
            return await _inputs.Reader.ReadAsync();
        if (tick <= Now)
            return new GatewayInput.Tick();
        // Timers may fire a hair early; the machine then simply finds nothing due and is asked again.
        using var alarm = new CancellationTokenSource(Longer(tick - Now), _clock);
        try
        {
            return await _inputs.Reader.ReadAsync(alarm.Token);
        }
        catch (OperationCanceledException) when (alarm.IsCancellationRequested)
        {
            return new GatewayInput.Tick();
        }
    }

    private void Take(GatewayInput input, CancellationToken cancellationToken)
    {
        var step = _machine.On(_state, input, Now, _chance());
        Volatile.Write(ref _state, step.State);
        foreach (var action in step.Actions)
            Do(action, cancellationToken);
    }

    private void Do(GatewayAction action, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case GatewayAction.FindAddress:
                _ = FindAddressAsync(cancellationToken);
                break;
            case GatewayAction.Open open:
                _socket = new(open.Socket, open.Address, Wants, Tell, _options.Gateway.CloseTimeout, _clock);
                break;
            case GatewayAction.Close close when _socket?.Number == close.Socket:
                _leaving.RemoveAll(task => task.IsCompleted);
                _leaving.Add(LeaveAsync(_socket, close.Code));
                _socket = null;
                break;
            case GatewayAction.SendHeartbeat beat:
                Send(beat.Socket, GatewayWords.Heartbeat(beat.Sequence), heartbeat: true);
                break;
            case GatewayAction.SendIdentify identify:
                Send(identify.Socket, GatewayWords.Identify(_token, _options));
                break;
            case GatewayAction.SendResume resume:
                Send(resume.Socket, GatewayWords.Resume(_token, resume.SessionId, resume.Sequence));
                break;
            case GatewayAction.Dispatch dispatch when dispatch.Frame.Event is { } name && _events.Contains(name):
                _dispatcher.Offer(dispatch.Frame);
                break;
            case GatewayAction.SessionStands stands:
                LogStands(_options.ShardId, stands.Resumed ? "resumed" : "begun");
                break;
            case GatewayAction.Report report:
                LogLeft(_options.ShardId, report.Why, report.Resumable ? "resume" : "begin anew", report.Pause);
                break;
            case GatewayAction.GiveUp end:
                _whatToFix = end.WhatToFix;
                LogGiveUp(_options.ShardId, end.WhatToFix);
                break;
        }
    }

    private async Task FindAddressAsync(CancellationToken cancellationToken)
    {
        try
        {
            var gateway = await _findGateway(cancellationToken);
            var limit = gateway.SessionStartLimit;
            Tell(new GatewayInput.AddressFound(gateway.Url, limit.Remaining, TimeSpan.FromMilliseconds(limit.ResetAfter), limit.MaxConcurrency));
        }
        catch (DiscordException failed)
        {
            Tell(new GatewayInput.AddressFailed(failed.Status == System.Net.HttpStatusCode.Unauthorized, failed.RetryAfter));
        }
        catch (OperationCanceledException)
        {
            Tell(new GatewayInput.AddressFailed());
        }
#pragma warning disable CA1031 // Nobody awaits this: whatever it is, the machine must hear of it or it would wait for ever.
        catch (Exception broken)
        {
            LogNotFound(broken);
            Tell(new GatewayInput.AddressFailed());
        }
#pragma warning restore CA1031
    }

    private void Send(int socket, byte[] frame, bool heartbeat = false)
    {
        if (_socket?.Number == socket && !_socket.TrySend(frame, heartbeat))
            LogUnsent(frame.Length);
    }

    private static async Task LeaveAsync(GatewaySocket socket, int code)
    {
        await socket.CloseAsync(code);
        await socket.DisposeAsync();
    }

    private bool Wants(string name) => name is "READY" || _events.Contains(name);

    private TimeSpan Now => _clock.GetElapsedTime(_beginning);

    private static TimeSpan Longer(TimeSpan wait) => wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: session {How}")]
    private partial void LogStands(int shard, string how);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: {Why}; will {How} in {Pause}")]
    private partial void LogLeft(int shard, string why, string how, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking where the gateway is failed")]
    private partial void LogNotFound(Exception broken);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Shard {Shard}: {WhatToFix}")]
    private partial void LogGiveUp(int shard, string whatToFix);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A frame of {Length} bytes could not be sent to the gateway")]
    private partial void LogUnsent(int length);
}
