using System.Threading.Channels;

namespace BriefBot.Discord.Gateway;

/// <summary>Hands events from all shards to whoever reads them; takes no more than there is room for.</summary>
/// <param name="length">How many may wait.</param>
internal sealed class EventQueue(int length)
{
    private readonly Channel<DiscordEvent> _events = Channel.CreateBounded<DiscordEvent>(
        new BoundedChannelOptions(length + GatewayDefaults.QueueReserve) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Where events are read.</summary>
    public ChannelReader<DiscordEvent> Reader => _events.Reader;

    /// <summary>Whether at least half of it is free again.</summary>
    public bool HasRoom => _events.Reader.Count <= length / 2;

    /// <summary>Hands an event over.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryHandOver(DiscordEvent discordEvent) =>
        (discordEvent is DiscordEvent.SessionStarted || _events.Reader.Count < length) && _events.Writer.TryWrite(discordEvent);

    /// <summary>Hands an event over, once there is room; does nothing when nobody reads any more.</summary>
    public async Task HandOverAsync(DiscordEvent discordEvent, CancellationToken cancellationToken)
    {
        while (!_events.Writer.TryWrite(discordEvent) && await _events.Writer.WaitToWriteAsync(cancellationToken))
        {
        }
    }

    /// <summary>Tells readers that nothing more comes.</summary>
    public void Complete() => _events.Writer.TryComplete();
}
