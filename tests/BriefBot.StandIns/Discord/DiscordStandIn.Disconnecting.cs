using BriefBot.StandIns.Discord.Faults;
using BriefBot.StandIns.Discord.Gateway;

namespace BriefBot.StandIns.Discord;

/// <content>Ways to lose the gateway's connections.</content>
public sealed partial class DiscordStandIn
{
    /// <summary>Loses every connection of the gateway, and tells how many there were.</summary>
    public int DisconnectAll(Disconnect kind)
    {
        var count = 0;
        foreach (var connection in _hub.Connections.Where(connection => connection.Session is not null))
        {
            Lose(connection, kind);
            count++;
        }

        return count;
    }

    /// <summary>Closes every connection of the gateway with a code of choice.</summary>
    public void CloseAll(int? code)
    {
        foreach (var connection in _hub.Connections)
        {
            connection.Close(code);
        }
    }

    /// <summary>Asks every client for a heartbeat at once (op 1).</summary>
    public void AskForHeartbeats()
    {
        foreach (var connection in _hub.Connections)
        {
            connection.Send(GatewayFrames.AskForHeartbeat);
        }
    }

    /// <summary>Sends nothing for a while on every connection; what was due comes afterwards.</summary>
    public void StallAll(TimeSpan time)
    {
        foreach (var connection in _hub.Connections)
        {
            connection.Send(new OutFrame(OutFrameKind.Pause, [], Pause: time));
        }
    }

    private void Lose(GatewayConnection connection, Disconnect kind)
    {
        switch (kind)
        {
            case Disconnect.AskToReconnect:
                connection.Send(GatewayFrames.Reconnect);
                break;
            case Disconnect.InvalidSessionResumable:
                LetGo(connection);
                connection.Send(GatewayFrames.InvalidSession(canResume: true));
                break;
            case Disconnect.InvalidSession:
                _hub.Forget(connection.Session!);
                LetGo(connection);
                connection.Send(GatewayFrames.InvalidSession(canResume: false));
                break;
            case Disconnect.Reset:
                connection.Send(new OutFrame(OutFrameKind.Abort, []));
                break;
            case Disconnect.CutMessage:
                connection.Send(new OutFrame(OutFrameKind.Cut, """{"t":"MESSAGE_CREATE","s":"""u8.ToArray()));
                break;
            case Disconnect.Silence:
                connection.IsDeaf = true;
                connection.Send(new OutFrame(OutFrameKind.Pause, [], Pause: Timeout.InfiniteTimeSpan));
                break;
            default:
                connection.Close(CodeOf(kind));
                break;
        }
    }

    // After op 9 a client may resume or identify on the same connection: discord.js does.
    private void LetGo(GatewayConnection connection)
    {
        connection.Session?.Detach(connection, _hub.Now);
        connection.Session = null;
    }

    private static int? CodeOf(Disconnect kind) => kind switch
    {
        Disconnect.GoingAway => CloseCode.GoingAway,
        Disconnect.UnknownError => CloseCode.UnknownError,
        Disconnect.DecodeError => CloseCode.DecodeError,
        Disconnect.InvalidSequence => CloseCode.InvalidSequence,
        Disconnect.RateLimited => CloseCode.RateLimited,
        Disconnect.SessionTimedOut => CloseCode.SessionTimedOut,
        _ => null,
    };
}
