using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Handling;

/// <summary>Knows the channels that messages come from; Discord does not say in a message whether it stands in a thread.</summary>
internal sealed class ChannelDirectory(IDiscordApi api, TimeProvider time)
{
    private const int Capacity = 10_000;

    /// <summary>A thread stays a thread; a channel can be moved or taken away.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<Snowflake, (Channel? Channel, DateTimeOffset Read)> _known = [];

    /// <summary>The channel; null when the bot may not see it.</summary>
    public async Task<Channel?> FindAsync(Snowflake id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(id, out var entry) && time.GetUtcNow() - entry.Read < GoodFor)
            {
                return entry.Channel;
            }
        }

        var channel = await api.FindChannelAsync(id, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            if (_known.Count >= Capacity)
            {
                _known.Clear();
            }

            _known[id] = (channel, time.GetUtcNow());
        }

        return channel;
    }
}
