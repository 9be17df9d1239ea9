using System.Collections.Immutable;
using FairyTaleBot.Adapters.Discord.Api;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>The rules of a gateway connection, as a calculation: what happened, when, and a draw between 0 and 1 → what to do. It waits for nothing and sends nothing itself.</summary>
internal sealed class GatewayMachine(GatewayOptions options, int shardId)
{
    private const int Thrift = 500;
    private static readonly ImmutableArray<GatewayAction> Nothing = [];

    /// <param name="state">As it was.</param>
    /// <param name="input">What happened.</param>
    /// <param name="now">When, counted from any fixed beginning.</param>
    /// <param name="draw">A chance from 0 up to 1.</param>
    public GatewayStep On(GatewayState state, GatewayInput input, TimeSpan now, double draw) => (state.Phase, input) switch
    {
        (GatewayPhase.Stopped, _) => new(state, Nothing),
        (_, GatewayInput.Stop) => Leave(state),
        (GatewayPhase.Idle, GatewayInput.Start) => new(state with { Phase = new GatewayPhase.Asking() }, [new GatewayAction.FindAddress()]),
        (GatewayPhase.Asking, GatewayInput.AddressFound found) => Found(state, found, now),
        (GatewayPhase.Asking, GatewayInput.AddressFailed { TokenRejected: true }) => GiveUp(state, 4004),
        (GatewayPhase.Asking, GatewayInput.AddressFailed failed) => NotFound(state, failed, now, draw),
        (_, GatewayInput.Tick) => Tick(state, now, draw),
        (_, GatewayInput.SocketClosed closed) when closed.Socket == state.Socket => Closed(state, closed.Code, now, draw),
        (_, GatewayInput.FrameCame came) when came.Socket == state.Socket && HasSocket(state) => Frame(state, came.Frame, now, draw),
        _ => new(state, Nothing),
    };

    private GatewayStep Tick(GatewayState state, TimeSpan now, double draw) => state switch
    {
        { Phase: GatewayPhase.Waiting waiting } when now >= waiting.Until => waiting.AddressKnown || state.Session is not null
            ? Connect(state, now)
            : new(state with { Phase = new GatewayPhase.Asking() }, [new GatewayAction.FindAddress()]),
        { Phase: GatewayPhase.Greeting greeting } when now >= greeting.Deadline => Drop(state, "Discord sent no hello in time", now, draw),
        { Phase: GatewayPhase.Entering entering } when now >= entering.Deadline => Drop(state, "the session did not stand in time", now, draw),
        { Heartbeat: { } beat } when now >= beat.NextAt => Beat(state, beat, now, draw),
        _ => new(state, Nothing),
    };

    private GatewayStep Beat(GatewayState state, Heartbeat beat, TimeSpan now, double draw) => beat.Answered
        ? new(state with { Heartbeat = beat with { NextAt = now + beat.Interval, Answered = false } }, [new GatewayAction.SendHeartbeat(state.Socket, state.Sequence)])
        : Drop(state, "Discord did not answer the last heartbeat", now, draw);

    private GatewayStep Frame(GatewayState state, GatewayFrame frame, TimeSpan now, double draw)
    {
        var heard = frame.Sequence is { } sequence ? state with { Sequence = sequence } : state;
        return (frame.Op, heard.Phase) switch
        {
            (GatewayOp.Hello, GatewayPhase.Greeting) => Hello(heard, frame, now, draw),
            (GatewayOp.Heartbeat, _) => new(heard, [new GatewayAction.SendHeartbeat(heard.Socket, heard.Sequence)]),
            (GatewayOp.HeartbeatAck, _) => new(heard with { Heartbeat = heard.Heartbeat is { } beat ? beat with { Answered = true } : null }, Nothing),
            (GatewayOp.Reconnect, _) => Drop(heard, "Discord asked to reconnect", now, draw),
            (GatewayOp.InvalidSession, _) => Invalid(heard, frame, now, draw),
            (GatewayOp.Dispatch, GatewayPhase.Entering) when frame.Event == "READY" => Ready(heard, frame, now, draw),
            (GatewayOp.Dispatch, GatewayPhase.Entering) when frame.Event == "RESUMED" => Stands(heard, frame, resumed: true, now),
            (GatewayOp.Dispatch, _) => new(heard, [new GatewayAction.Dispatch(frame)]),
            _ => new(heard, Nothing),
        };
    }

    private GatewayStep Hello(GatewayState state, GatewayFrame frame, TimeSpan now, double draw)
    {
        if (frame.Read(DiscordJson.Wire.HelloEvent) is not { HeartbeatInterval: >= 1 and < int.MaxValue } hello)
            return Drop(state, "Discord's hello could not be read", now, draw);
        var interval = TimeSpan.FromMilliseconds(hello.HeartbeatInterval);
        var greeted = state with { Phase = new GatewayPhase.Entering(now + options.ReadyTimeout), Heartbeat = new(interval, now + (interval * draw)) };
        return state is { Resuming: true, Session: { } session }
            ? new(greeted, [new GatewayAction.SendResume(state.Socket, session.Id, state.Sequence ?? 0)])
            : new(greeted with { Session = null, Sequence = null, LastIdentify = now, IdentifiesLeft = state.IdentifiesLeft - 1 }, [new GatewayAction.SendIdentify(state.Socket)]);
    }

    private GatewayStep Ready(GatewayState state, GatewayFrame frame, TimeSpan now, double draw) =>
        frame.Read(DiscordJson.Wire.ReadyEvent) is { } ready
            ? Stands(state with { Session = new(ready.SessionId, ready.ResumeGatewayUrl) }, frame, resumed: false, now)
            : Drop(state with { Session = null }, "Discord's ready could not be read", now, draw);

    private static GatewayStep Stands(GatewayState state, GatewayFrame frame, bool resumed, TimeSpan now) =>
        new(state with { Phase = new GatewayPhase.Ready(now), FailedResumes = 0 }, [new GatewayAction.SessionStands(resumed), new GatewayAction.Dispatch(frame)]);

    private GatewayStep Invalid(GatewayState state, GatewayFrame frame, TimeSpan now, double draw)
    {
        var resumable = frame.Data.Span.SequenceEqual("true"u8);
        var pause = options.InvalidSessionPause * (1 + (4 * draw));
        return Drop(resumable ? state : Forget(state), "Discord called the session invalid", now, draw, pause);
    }

    private GatewayStep Closed(GatewayState state, int? code, TimeSpan now, double draw) => CloseCodes.After(code) switch
    {
        _ when !HasSocket(state) => new(state, Nothing),
        AfterClose.Stop => GiveUp(state, code),
        AfterClose.NewSession => Drop(Forget(state), $"Discord closed the connection ({code})", now, draw),
        AfterClose.ResumeLater => Drop(state, $"Discord closed the connection ({code})", now, draw, options.InvalidSessionPause * 5),
        _ => Drop(state, code is null ? "the connection was lost" : $"Discord closed the connection ({code})", now, draw),
    };

    // Every way off a socket leads through here, so that none leaves without a next step.
    private GatewayStep Drop(GatewayState state, string why, TimeSpan now, double draw, TimeSpan atLeast = default)
    {
        var stable = state.Phase is GatewayPhase.Ready ready && now - ready.Since >= options.StableAfter;
        var failures = stable ? 0 : state.Failures;
        var failedResumes = state is { Resuming: true, Phase: not GatewayPhase.Ready } ? state.FailedResumes + 1 : state.FailedResumes;
        var kept = failedResumes >= options.FailedResumes ? Forget(state) : state;
        var pause = BackOff(failures, draw);
        pause = pause > atLeast ? pause : atLeast;
        var next = kept with
        {
            Phase = new GatewayPhase.Waiting(now + pause),
            Heartbeat = null,
            Failures = failures + 1,
            FailedResumes = kept.Session is null ? 0 : failedResumes,
        };
        return new(next, [new GatewayAction.Close(state.Socket, CloseCodes.KeepSession), new GatewayAction.Report(why, pause, next.Session is not null)]);
    }

    private GatewayStep Found(GatewayState state, GatewayInput.AddressFound found, TimeSpan now) => AwaitIdentify(
        state with
        {
            Address = found.Url,
            IdentifiesLeft = found.IdentifiesLeft,
            IdentifiesRenewedAt = now + found.RenewedAfter,
            MaxConcurrency = Math.Max(1, found.MaxConcurrency),
        }, now);

    // The gateway's address does not change; only how many sessions are left is guessed then.
    private GatewayStep NotFound(GatewayState state, GatewayInput.AddressFailed failed, TimeSpan now, double draw)
    {
        if (state.Address is not null)
            return AwaitIdentify(state, now);
        var pause = BackOff(state.Failures, draw);
        pause = failed.RetryAfter > pause ? failed.RetryAfter.Value : pause > options.FirstBackOff ? pause : options.FirstBackOff;
        return new(
            state with { Phase = new GatewayPhase.Waiting(now + pause), Failures = state.Failures + 1 },
            [new GatewayAction.Report("Discord could not be asked where its gateway is", pause, Resumable: false)]);
    }

    private GatewayStep AwaitIdentify(GatewayState state, TimeSpan now)
    {
        // Shards that start together identify in order, so many at a time as Discord allows.
        var turn = state.LastIdentify is { } last ? last + options.IdentifyInterval : now + (options.IdentifyInterval * (shardId / state.MaxConcurrency));
        if (state.IdentifiesLeft <= 0 && now < state.IdentifiesRenewedAt)
        {
            var pause = state.IdentifiesRenewedAt - now;
            return new(
                state with { Phase = new GatewayPhase.Waiting(state.IdentifiesRenewedAt) },
                [new GatewayAction.Report("Discord allows no more sessions for now", pause, Resumable: false)]);
        }

        // A bad day must not use up the day's sessions: the last ones are spread over the time that is left.
        if (state.IdentifiesLeft is > 0 and < Thrift && state.Failures > 1 && now < state.IdentifiesRenewedAt)
        {
            var spread = now + ((state.IdentifiesRenewedAt - now) / state.IdentifiesLeft);
            turn = spread > turn ? spread : turn;
        }

        return turn > now ? new(state with { Phase = new GatewayPhase.Waiting(turn, AddressKnown: true) }, Nothing) : Connect(state, now);
    }

    private GatewayStep Connect(GatewayState state, TimeSpan now)
    {
        // A resume address may have died with its host; the last try goes by the front door.
        var lastTry = state.FailedResumes > 0 && state.FailedResumes == options.FailedResumes - 1;
        var address = state.Session is { Address: { } resume } && !lastTry ? resume : state.Address!;
        var next = state with { Phase = new GatewayPhase.Greeting(now + options.HelloTimeout), Socket = state.Socket + 1, Heartbeat = null, Resuming = state.Session is not null };
        return new(next, [new GatewayAction.Open(next.Socket, GatewayAddress.WithVersion(address))]);
    }

    private static GatewayStep Leave(GatewayState state) =>
        new(state with { Phase = new GatewayPhase.Stopped(null), Heartbeat = null }, HasSocket(state) ? [new GatewayAction.Close(state.Socket, CloseCodes.Normal)] : Nothing);

    private static GatewayStep GiveUp(GatewayState state, int? code)
    {
        var sentence = CloseCodes.WhatToFix(code);
        return new(
            state with { Phase = new GatewayPhase.Stopped(sentence), Heartbeat = null, Session = null },
            HasSocket(state) ? [new GatewayAction.Close(state.Socket, CloseCodes.Normal), new GatewayAction.GiveUp(sentence)] : [new GatewayAction.GiveUp(sentence)]);
    }

    private TimeSpan BackOff(int failures, double draw)
    {
        if (failures == 0)
            return TimeSpan.Zero;
        var full = options.FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 20));
        return (full < options.LongestBackOff ? full : options.LongestBackOff) * (0.5 + (0.5 * draw));
    }

    private static GatewayState Forget(GatewayState state) => state with { Session = null, Sequence = null };

    private static bool HasSocket(GatewayState state) => state.Phase is GatewayPhase.Greeting or GatewayPhase.Entering or GatewayPhase.Ready;
}
