
namespace BriefBot.Discord.Tests.StandIns;

/// <summary>Three seconds, fifteen minutes, once: the rules of interactions.</summary>
public class InteractionRulesTests
{
    [Fact]
    public async Task Callback_DeferThenEdit_AnswersInPlaceOfThinking()
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        var deferred = await bench.CallbackAsync(interaction, """{"type":5,"data":{"flags":64}}""");
        var thinking = interaction.Response!.IsThinking;
        var edited = await bench.Rest.PatchAsync(bench.Webhook(interaction) + "/messages/%40original", """{"content":"done"}""");
        var answer = await interaction.Answered;

        Assert.Equal((204, true, 200), (deferred.Status, thinking, edited.Status));
        Assert.Equal("done", answer.Content);
        Assert.True(answer.IsEphemeral);
        Assert.False(answer.IsThinking);
        Assert.InRange((await interaction.Acknowledged).Latency, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await bench.Rest.GetAsync(bench.Webhook(interaction) + "/messages/@original")).Status);
    }

    [Fact]
    public async Task Callback_Twice_Is40060()
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        await bench.CallbackAsync(interaction, """{"type":5}""");
        var second = await bench.CallbackAsync(interaction, """{"type":4,"data":{"content":"x"}}""");

        Assert.Equal((400, 40060), (second.Status, second.Code));
        Assert.Equal(2, interaction.TimesCalledBack);
    }

    [Theory]
    [InlineData(2.9, 204)]
    [InlineData(3.1, 404)]
    public async Task Callback_AfterSeconds_IsKnownForThree(double seconds, int status)
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var answer = await bench.CallbackAsync(interaction, """{"type":5}""");

        Assert.Equal(status, answer.Status);
        Assert.True(status == 204 || answer.Code == 10062);
    }

    [Theory]
    [InlineData(14.9, 200)]
    [InlineData(15.1, 401)]
    public async Task Edit_AfterMinutes_IsAllowedForFifteen(double minutes, int status)
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        await bench.CallbackAsync(interaction, """{"type":5}""");
        bench.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var answer = await bench.Rest.PatchAsync(bench.Webhook(interaction) + "/messages/@original", """{"content":"late"}""");

        Assert.Equal(status, answer.Status);
        Assert.True(status == 200 || answer.Code == 50027);
    }

    [Fact]
    public async Task Callback_WrongToken_IsUnknown()
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        var answer = await bench.Rest.PostAsync($"/interactions/{interaction.Id}/wrong/callback", """{"type":5}""");

        Assert.Equal(10062, answer.Code);
    }

    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("{}")]
    [InlineData("""{"type":4,"data":{"content":""}}""")]
    public async Task Callback_OfAWrongKind_IsRefusedAndCanBeMadeGood(string body)
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        var wrong = await bench.CallbackAsync(interaction, body);
        var right = await bench.CallbackAsync(interaction, """{"type":5}""");

        Assert.Equal((400, 204), (wrong.Status, right.Status));
    }

    [Fact]
    public async Task Autocomplete_Choices_ReachTheUserAndAreLimited()
    {
        await using var bench = await InteractionBench.StartAsync();
        var discord = bench.Discord;
        var first = await discord.AutocompleteAsync(discord.World.Reader, discord.World.General, "ask", "q", "wh", cancellationToken: InteractionBench.Token);
        await bench.CallbackAsync(first, """{"type":8,"data":{"choices":[{"name":"one","value":"1"}]}}""");
        var second = await discord.AutocompleteAsync(discord.World.Reader, discord.World.General, "ask", "q", "wh", cancellationToken: InteractionBench.Token);
        var tooMany = string.Join(",", Enumerable.Repeat("""{"name":"n","value":"v"}""", 26));
        var refused = await bench.CallbackAsync(second, $$$"""{"type":8,"data":{"choices":[{{{tooMany}}}]}}""");

        Assert.Equal("one", (await first.Acknowledged).Choices.Single().Name);
        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Press_Update_ChangesTheMessage()
    {
        await using var bench = await InteractionBench.StartAsync();
        var command = await bench.CommandAsync();
        await bench.CallbackAsync(command, """{"type":4,"data":{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c"}]}]}}""");
        var press = await bench.Discord.PressAsync(command.Response!, "c", bench.Discord.World.Manager, InteractionBench.Token);
        await bench.CallbackAsync(press, """{"type":7,"data":{"content":"b","components":[]}}""");

        Assert.Equal("b", (await press.Answered).Content);
        Assert.Same(command.Response, press.Response);
    }

    [Fact]
    public async Task Callback_WithResponse_ReturnsTheMessage()
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        var answer = await bench.CallbackAsync(interaction, """{"type":4,"data":{"content":"a"}}""", "?with_response=true");

        Assert.Equal("a", answer.Json.GetProperty("resource").GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task FollowUp_Ephemeral_IsSeenByItsUserAlone()
    {
        await using var bench = await InteractionBench.StartAsync();
        var interaction = await bench.CommandAsync();
        await bench.CallbackAsync(interaction, """{"type":4,"data":{"content":"a"}}""");
        var answer = await bench.Rest.PostAsync(bench.Webhook(interaction), """{"content":"psst","flags":64}""");
        var listed = await bench.Rest.GetAsync($"/channels/{interaction.Channel.Id}/messages");
        var deleted = await bench.Rest.DeleteAsync(bench.Webhook(interaction) + $"/messages/{answer.Json.GetProperty("id")}");

        Assert.Same(interaction.User, interaction.FollowUps.Single().VisibleTo);
        Assert.Equal("a", listed.Json.EnumerateArray().Single().GetProperty("content").GetString());
        Assert.Equal(204, deleted.Status);
    }

    [Theory]
    [InlineData("hello", false, "")]
    [InlineData("MENTION hello", false, "MENTION hello")]
    [InlineData("hello", true, "hello")]
    public async Task Say_WithoutTheContentIntent_WithholdsWhatDoesNotConcernTheBot(string text, bool isDirect, string seen)
    {
        await using var bench = await InteractionBench.StartAsync();
        var world = bench.Discord.World;
        var channel = isDirect ? world.DirectMessagesWith(world.Reader) : world.General;
        bench.Discord.Say(world.Reader, channel, text.Replace("MENTION", world.Bot.Mention, StringComparison.Ordinal));
        var content = (await bench.Gateway.EventAsync("MESSAGE_CREATE")).GetProperty("d").GetProperty("content").GetString();

        Assert.Equal(seen.Replace("MENTION", world.Bot.Mention, StringComparison.Ordinal), content);
    }

    [Fact]
    public async Task Pings_ByAllowedMentions_AreToldApart()
    {
        await using var bench = await InteractionBench.StartAsync();
        var world = bench.Discord.World;
        var text = $"@everyone {world.Reader.Mention}";
        await bench.Rest.PostAsync($"/channels/{world.General.Id}/messages", $$$"""{"content":"{{{text}}}"}""");
        await bench.Rest.PostAsync($"/channels/{world.General.Id}/messages", $$$"""{"content":"{{{text}}}","allowed_mentions":{"parse":[]}}""");

        Assert.Equal([2, 0], world.General.Messages.Select(message => message.Pings.Count));
    }
}
