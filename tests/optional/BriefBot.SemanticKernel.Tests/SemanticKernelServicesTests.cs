using BriefBot.Answers;
using BriefBot.LanguageModel.Resilience;
using BriefBot.SemanticKernel.Agents;
using BriefBot.SemanticKernel.Prompts;
using BriefBot.SemanticKernel.Tests.Worlds;
using BriefBot.Tests.LanguageModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace BriefBot.SemanticKernel.Tests;

public sealed class SemanticKernelServicesTests
{
    [Fact]
    public async Task Engine_SemanticKernel_RunsThePrompts()
    {
        await using var world = await ModelChatWorld.StartAsync();
        Assert.IsType<KernelPromptRunner>(world.Get<IPromptRunner>());
    }

    [Fact]
    public async Task Engine_BuiltIn_DoesNot()
    {
        await using var world = await ModelChatWorld.StartAsync(new() { ["Prompts:Engine"] = "BuiltIn" });
        Assert.IsType<ChatClientRunner>(world.Get<IPromptRunner>());
    }

    [Fact]
    public async Task Engine_SemanticKernelWithoutAModel_ChangesNothing()
    {
        await using var world = await AgentWorld.StartAsync(new KeyValuePair<string, string?>("Prompts:Engine", "SemanticKernel"));
        Assert.IsType<ExtractiveAnswerer>(world.Get<IAnswerer>());
        Assert.IsType<Answer.Grounded>(await world.Get<IAnswerer>().AnswerAsync(ModelChatWorld.Question, filter: null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Kernel_ChatService_IsTheConfiguredClient()
    {
        await using var world = await ModelChatWorld.StartAsync();
        Assert.Same(world.Get<IChatClient>(), world.Get<Kernel>().Services.GetRequiredService<IChatClient>());
        Assert.Equal(["briefbot", "prompts"], world.Get<Kernel>().Plugins.Select(plugin => plugin.Name).Order());
        Assert.NotSame(world.Get<Kernel>(), world.Get<Kernel>());
    }

    [Fact]
    public async Task Ask_ByAnAgentWithAModel_IsWrittenByItAndProved()
    {
        await using var world = await ModelChatWorld.StartAsync();
        var reply = await world.Get<Kernel>().InvokeAsync<AgentReply>(
            SemanticKernelServices.AgentPlugin, "ask", new() { ["question"] = ModelChatWorld.Question }, TestContext.Current.CancellationToken);
        Assert.Equal("covered", reply!.Status);
        Assert.Contains("held against its quotes", reply.Message, StringComparison.Ordinal);
        Assert.All(reply.Sentences, sentence => Assert.NotEmpty(sentence.Quotes));
    }
}
