using System.Threading.Channels;

namespace BriefBot.Discord;

/// <summary>The standing connection on which Discord sends what happens.</summary>
public interface IDiscordGateway
{
    /// <summary>What arrived, in order, each event once per session. Bounded: when nobody reads, the oldest waits and the heartbeat goes on.</summary>
    ChannelReader<DiscordEvent> Events { get; }

    /// <summary>How the connection is now.</summary>
    GatewayState State { get; }

    /// <summary>Connects, and reconnects for as long as that can help.</summary>
    /// <exception cref="DiscordFatalException">Trying again cannot help: the token is wrong, or an intent is not allowed.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop; the connection was closed in order.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
