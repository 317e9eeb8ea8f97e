using BriefBot.Chat.Texts;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Cards;

/// <summary>Lays a card into as many messages as it takes: the heading on the first, the footer and the buttons on the last.</summary>
internal static class CardPages
{
    /// <summary>How many messages one reply takes at most; what is left is cut, and the footer says so.</summary>
    /// <remarks>Five follow-ups is also the most that Discord allows where the bot is installed by a user only.</remarks>
    public const int MostMessages = 5;

    private const int LongestFooter = 300;

    public static IReadOnlyList<MessageBody> Of(Card card, CardWords words)
    {
        var messages = Packed(card, TextSplitter.Split(card.Text, DiscordLimits.EmbedDescription));
        if (messages.Count > MostMessages)
        {
            messages.RemoveRange(MostMessages, messages.Count - MostMessages);
            card = card with { Footer = card.Footer is null ? words.Shortened : $"{words.Shortened} · {card.Footer}" };
        }

        if (card.Footer is not null)
        {
            var footer = new EmbedFooter(DiscordMarkdown.Plain(card.Footer, LongestFooter));
            messages[^1][^1] = messages[^1][^1] with { Footer = footer };
        }

        return
        [
            .. messages.Select((embeds, i) => new MessageBody
            {
                // An edit that names no content or buttons would leave those of the message that stands there.
                Content = string.Empty,
                Embeds = embeds,
                Components = i == messages.Count - 1 ? card.Rows : [],
            }),
        ];
    }

    private static List<List<Embed>> Packed(Card card, IReadOnlyList<string> parts)
    {
        // Room for the footer is kept on every message, as the last one is not known yet.
        const int Room = DiscordLimits.EmbedsTogether - LongestFooter;
        var messages = new List<List<Embed>> { new() { new Embed(card.Title, parts.Count > 0 ? parts[0] : null, card.Address, card.Color) } };
        var used = (card.Title?.Length ?? 0) + (parts.Count > 0 ? parts[0].Length : 0);
        foreach (var part in parts.Skip(1))
        {
            if (used + part.Length > Room || messages[^1].Count == DiscordLimits.Embeds)
            {
                messages.Add([]);
                used = 0;
            }

            messages[^1].Add(new Embed(Description: part, Color: card.Color));
            used += part.Length;
        }

        return messages;
    }
}
