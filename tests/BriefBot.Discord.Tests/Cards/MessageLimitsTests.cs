using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Tests.Cards;

public class MessageLimitsTests
{
    public static TheoryData<MessageBody> Refused => new(
        new MessageBody(),
        new MessageBody { Content = " " },
        new MessageBody { Content = new string('x', 2001) },
        new MessageBody { Embeds = [new Embed()] },
        new MessageBody { Embeds = [new Embed(Title: new string('x', 257))] },
        new MessageBody { Embeds = [new Embed(Description: new string('x', 4097))] },
        new MessageBody { Embeds = [new Embed("t", Footer: new EmbedFooter(new string('x', 2049)))] },
        new MessageBody { Embeds = [new Embed("t", Fields: [new EmbedField("", "v")])] },
        new MessageBody { Embeds = [new Embed("t", Fields: [new EmbedField("n", new string('x', 1025))])] },
        new MessageBody { Embeds = [new Embed("t", Fields: [.. Enumerable.Repeat(new EmbedField("n", "v"), 26)])] },
        new MessageBody { Embeds = [new Embed("t", Url: "https://a.example/" + new string('x', 600))] },
        new MessageBody { Embeds = [new Embed(Description: new string('x', 4000)), new Embed(Description: new string('x', 4000))] },
        new MessageBody { Embeds = [.. Enumerable.Repeat(new Embed("t"), 11)] },
        new MessageBody { Content = "c", Components = [new ActionRow([])] },
        new MessageBody { Content = "c", Components = [new ActionRow([new Button(2, new string('x', 81), "a")])] },
        new MessageBody { Content = "c", Components = [new ActionRow([new Button(2, "l", new string('x', 101))])] },
        new MessageBody { Content = "c", Components = [new ActionRow([new Button(2, "l", "a"), new Button(2, "m", "a")])] },
        new MessageBody { Content = "c", Components = [new ActionRow([.. Enumerable.Range(0, 6).Select(i => new Button(2, "l", $"a{i}"))])] },
        new MessageBody { Content = "c", Components = [.. Enumerable.Range(0, 6).Select(i => new ActionRow([new Button(2, "l", $"a{i}")]))] });

    [Theory]
    [MemberData(nameof(Refused))]
    public void Check_OverALimit_ThrowsOrTrimsUntilItFits(MessageBody body)
    {
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Check(body, OverLimit.Throw));
        Assert.Empty(MessageLimits.Problems(MessageLimits.Check(body, OverLimit.Trim)));
    }

    [Fact]
    public void Check_WithinAllLimits_IsTheSame()
    {
        var body = new MessageBody { Embeds = [new Embed("t", "d")] };

        Assert.Same(body, MessageLimits.Check(body, OverLimit.Trim));
    }
}
