using System.Globalization;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Briefings.Posting;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Briefings;

/// <summary>Lays out a briefing as messages: a head, a card for each story, the numbers of the day.</summary>
/// <remarks>The same briefing makes the same messages. Each message's last card has the mark of <see cref="BriefingMarker"/>.</remarks>
internal sealed class BriefingCards(OverLimit overLimit)
{
    /// <summary>How many messages a briefing takes at most; the least weighty stories give way.</summary>
    public const int MostMessages = 5;

    /// <summary>Kept free on each message for its mark.</summary>
    private const int FooterRoom = 64;

    private const int LongestFigure = 120;
    private const int LongestWho = 120;

    /// <summary>The messages in order, at least one.</summary>
    public IReadOnlyList<MessageBody> Of(BriefingPost post) => Of(post, Body);

    /// <summary>The messages of a briefing that is shown again: without marks, as none of them is the posted one.</summary>
    public IReadOnlyList<MessageBody> Shown(Briefing briefing) => Of(
        new BriefingPost(briefing, string.Empty, null, null),
        (_, embeds, _) => MessageLimits.Check(new MessageBody { Content = string.Empty, Embeds = embeds, Components = [] }, overLimit));

    private static IReadOnlyList<MessageBody> Of(BriefingPost post, Func<BriefingPost, List<Embed>, int, MessageBody> body)
    {
        for (var shown = post.Briefing.Stories.Count; ; shown--)
        {
            var messages = Packed(Embeds(post, shown));
            if (messages.Count <= MostMessages || shown == 0)
            {
                return [.. messages.Take(MostMessages).Select((embeds, i) => body(post, embeds, i))];
            }
        }
    }

    private static IEnumerable<Embed> Embeds(BriefingPost post, int shown)
    {
        var briefing = post.Briefing;
        yield return Head(post, shown);
        foreach (var embed in briefing.Stories.Take(shown).SelectMany(BriefingStoryCards.Of))
        {
            yield return embed;
        }

        if (briefing.Numbers.Count > 0)
        {
            foreach (var text in TextSplitter.Split(Numbers(briefing.Numbers), DiscordLimits.EmbedDescription))
            {
                yield return new Embed("Numbers of the day", text, Color: CardColors.Neutral);
            }
        }
    }

    private static Embed Head(BriefingPost post, int shown)
    {
        var briefing = post.Briefing;
        var lines = new List<string>();
        if (post.LateSince is { } due)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"-# Late: this was due <t:{due.ToUnixTimeSeconds()}:f>."));
        }

        if (briefing.Stories.Count == 0)
        {
            lines.Add("Nothing new since the last briefing.");
        }

        if (shown < briefing.Stories.Count)
        {
            lines.Add($"The {shown} weightiest of {briefing.Stories.Count} stories.");
        }

        if (briefing.Considered > 0)
        {
            var leftOut = briefing.LeftOut.Count == 0 ? string.Empty : $", {briefing.LeftOut.Count} left out";
            lines.Add($"-# {briefing.Considered} {(briefing.Considered == 1 ? "article" : "articles")} looked at{leftOut}");
        }

        if (Mode(briefing.Wording) is { } mode)
        {
            lines.Add($"-# {mode}");
        }

        return new Embed(
            $"Briefing, {briefing.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            lines.Count == 0 ? null : string.Join('\n', lines),
            Color: briefing.Stories.Count == 0 ? CardColors.NotCovered : CardColors.Neutral);
    }

    /// <summary>Whose words these are, where a language model is set.</summary>
    private static string? Mode(Wording wording) => wording switch
    {
        Wording.Written written => string.Create(
            CultureInfo.InvariantCulture,
            $"Written by {DiscordMarkdown.EscapeTo(written.Model, LongestWho)}, {written.Checked} of {written.Sentences} sentences checked"),
        Wording.Quoted { Why: { } why } => $"Quotes only: {DiscordMarkdown.EscapeTo(why, LongestWho)}",
        _ => null,
    };

    private static string Numbers(IReadOnlyList<DayNumber> numbers)
    {
        var sources = new SourceNumbers();
        var lines = numbers.Select(number =>
        {
            var who = number.Who is null ? string.Empty : $", {DiscordMarkdown.EscapeTo(number.Who, LongestWho)}";
            return $"**{DiscordMarkdown.EscapeTo(number.Figure, LongestFigure)}**{who}\n{BriefingStoryCards.Quoted(number.Quote, sources)}";
        }).ToList();
        return $"{string.Join('\n', lines)}\n\n**Sources**\n{string.Join('\n', sources.Articles.Select((article, i) => $"[{i + 1}] {ArticleLabel.Of(article)}"))}";
    }

    private static List<List<Embed>> Packed(IEnumerable<Embed> embeds)
    {
        var messages = new List<List<Embed>> { new() };
        var used = FooterRoom;
        foreach (var embed in embeds)
        {
            var length = MessageLimits.Length(embed);
            if (messages[^1].Count == DiscordLimits.Embeds || (messages[^1].Count > 0 && used + length > DiscordLimits.EmbedsTogether))
            {
                messages.Add([]);
                used = FooterRoom;
            }

            messages[^1].Add(embed);
            used += length;
        }

        return messages;
    }

    private MessageBody Body(BriefingPost post, List<Embed> embeds, int index)
    {
        var footer = BriefingMarker.Footer(post.Briefing.Date, BriefingPart.MarkerOf(post.Id, index));
        return MessageLimits.Check(new MessageBody { Embeds = [.. embeds[..^1], embeds[^1] with { Footer = footer }] }, overLimit);
    }
}
