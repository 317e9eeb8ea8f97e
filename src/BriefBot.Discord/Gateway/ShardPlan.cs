using System.Globalization;

namespace BriefBot.Discord.Gateway;

/// <summary>Works out which shards this process runs.</summary>
internal static class ShardPlan
{
    /// <summary>More than that no bot has; a larger number is a slip of the keyboard.</summary>
    private const int MostShards = 16384;

    /// <summary>Reads <c>Discord:ShardCount</c> and <c>Discord:Shards</c>.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="advised">Discord's advice, taken when the count is 0.</param>
    /// <returns>The shards in ascending order, each once.</returns>
    /// <exception cref="DiscordFatalException">A setting cannot be read, or names a shard that there is not.</exception>
    public static IReadOnlyList<ShardId> Read(DiscordOptions options, int advised)
    {
        if (options.ShardCount is < 0 or > MostShards)
        {
            throw new DiscordFatalException($"Discord:ShardCount is {options.ShardCount}; set it to 0 for Discord's advice, or to 1 to {MostShards}.");
        }

        var count = options.ShardCount > 0 ? options.ShardCount : Math.Max(1, advised);
        if (string.IsNullOrWhiteSpace(options.Shards))
        {
            return [.. Enumerable.Range(0, count).Select(index => new ShardId(index, count))];
        }

        var indexes = new SortedSet<int>();
        foreach (var part in options.Shards.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (first, last) = Range(part);
            if (last >= count)
            {
                throw new DiscordFatalException(
                    $"Discord:Shards names shard {last}, but there are {count}, counted from 0: correct it, or set Discord:ShardCount higher.");
            }

            indexes.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return indexes.Count > 0
            ? [.. indexes.Select(index => new ShardId(index, count))]
            : throw new DiscordFatalException("Discord:Shards names no shard; leave it empty for all of them.");
    }

    private static (int First, int Last) Range(string part)
    {
        var ends = part.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last
            ? (first, last)
            : throw new DiscordFatalException($"Discord:Shards holds \"{part}\"; write shards such as \"0-3\" or \"1,5\".");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostShards ? number : null;
}
