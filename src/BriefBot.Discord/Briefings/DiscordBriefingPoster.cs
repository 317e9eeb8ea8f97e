using System.Text.Json;
using BriefBot.Briefings.Posting;
using BriefBot.Discord.Handling;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Briefings;

/// <summary>Posts briefings in Discord's channels, threads and direct messages. It can ping nobody.</summary>
internal sealed class DiscordBriefingPoster(IDiscordApi api, BriefingCards cards, BotIdentity identity) : IBriefingPoster
{
    /// <summary>What the key of a channel at Discord starts with; its id follows.</summary>
    public const string Prefix = "discord:";

    private const int PageLength = 100;

    /// <summary>A channel with more messages than this since the first try is not read to the end.</summary>
    private const int MostPages = 50;

    public bool PostsTo(string channel) => TryRead(channel, out _);

    public IReadOnlyList<ReadOnlyMemory<byte>> Render(BriefingPost post) =>
        [.. cards.Of(post).Select(body => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody))];

    public async Task<PostOutcome> PostAsync(BriefingPart part, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Deserialize(part.Body.Span, DiscordJson.Default.MessageBody)!;
        try
        {
            var message = await api.PostAsync(ChannelOf(part), body, part.Marker, replyTo: null, [], cancellationToken).ConfigureAwait(false);
            return new PostOutcome.Posted(message.Id.ToString());
        }
        catch (DiscordApiException error)
        {
            return BriefingRefusals.OfPost(error);
        }
    }

    public async Task<LookOutcome> FindAsync(BriefingPart part, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var channel = ChannelOf(part);
        var after = BriefingMarker.IdAt(since);
        try
        {
            for (var page = 0; page < MostPages; page++)
            {
                var messages = await api.ListMessagesAfterAsync(channel, after, PageLength, cancellationToken).ConfigureAwait(false);
                if (messages.FirstOrDefault(message => BriefingMarker.IsOn(message, part.Marker, identity.Self)) is { } found)
                {
                    return new LookOutcome.Found(found.Id.ToString());
                }

                if (messages.Count < PageLength)
                {
                    return new LookOutcome.Absent();
                }

                after = new Snowflake(messages.Max(message => message.Id.Value));
            }

            return new LookOutcome.Unclear("The channel has too many messages to see whether the briefing arrived.", IsFinal: false);
        }
        catch (DiscordApiException error)
        {
            return BriefingRefusals.OfLook(error);
        }
    }

    private static Snowflake ChannelOf(BriefingPart part) => TryRead(part.Channel, out var id)
        ? id
        : throw new ArgumentException($"{part.Channel} is no channel at Discord.", nameof(part));

    private static bool TryRead(string channel, out Snowflake id)
    {
        id = default;
        return channel.StartsWith(Prefix, StringComparison.Ordinal) && Snowflake.TryParse(channel.AsSpan(Prefix.Length), out id);
    }
}
