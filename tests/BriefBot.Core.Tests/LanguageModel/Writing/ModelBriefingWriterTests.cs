using System.Globalization;
using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Core.Tests.Briefings.Writing;
using BriefBot.Core.Tests.LanguageModel.Prompts;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.LanguageModel.Writing;
using BriefBot.Trials;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>A model tells the stories, and no story says more than its quotes, whatever the model says.</summary>
public sealed class ModelBriefingWriterTests : IDisposable
{
    private const string Tariff = "Estmark raised its tariff on steel to 18 percent";

    private readonly BriefingRoom _room = new();
    private readonly ReplyCache _cache = new();
    private readonly HandClock _clock = new();

    public void Dispose()
    {
        _cache.Dispose();
        _room.Dispose();
    }

    [Fact]
    public async Task Story_ProvedSentence_IsTheModelsWithTheQuoteThatProvesIt()
    {
        var model = new ScriptedModel(Telling("Lifeboats took off all 214 passengers.", "took off all 214"));
        var briefing = await WriteAsync(model);

        var story = briefing.Stories[0];
        var sentence = Assert.Single(story.Sentences);
        Assert.Equal("Lifeboats took off all 214 passengers.", sentence.Text);
        Assert.Contains("took off all 214 passengers", Assert.Single(sentence.Quotes).Text, StringComparison.Ordinal);
        Assert.Equal(new Wording.Written("scripted-1", 1, 1), story.Wording);
        Assert.IsType<Wording.Written>(briefing.Wording);
        Assert.Equal("Fire on ferry Lady Maren off Gannet Head", story.Headline.Text);
        Assert.Equal(new ModelPayer("console", null), model.Requests[0].Payer);
    }

    [Theory]
    [InlineData("Lifeboats took off all 241 passengers.")]
    [InlineData("Lifeboats took off no passengers.")]
    [InlineData("The captain was arrested on Sunday night in Port Ansel.")]
    public async Task Story_WhenNothingHolds_KeepsTheArticlesWordsAndSaysWhy(string lie)
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var plain = await _room.BriefAsync("2026-03-02");
        var briefing = await WriteAsync(new ScriptedModel(Telling(lie, "took off all 214")), isFilled: true);

        Assert.Equal(plain.Stories[0].Sentences.Select(s => s.Text), briefing.Stories[0].Sentences.Select(s => s.Text));
        Assert.NotNull(Assert.IsType<Wording.Quoted>(briefing.Stories[0].Wording).Why);
        Assert.DoesNotContain(briefing.Stories.SelectMany(s => s.Sentences), s => s.Text == lie);
    }

    [Fact]
    public async Task Story_WithoutTheModel_IsTheQuotesAndTheBriefingSaysWhy()
    {
        var briefing = await WriteAsync(new ScriptedModel(_ => new ModelReply.Unavailable(ModelProblem.Spent, "its budget is used up", _clock.GetUtcNow())));

        Assert.Equal(2, briefing.Stories.Count);
        Assert.Equal(new Wording.Quoted("its budget is used up", _clock.GetUtcNow()), briefing.Wording);
    }

    [Fact]
    public async Task Differences_FromTheModel_AreNoSentencesOfTheStory()
    {
        var briefing = await WriteAsync(new ScriptedModel(request => ScriptedModel.Say(
            $$"""{"headline":{"text":"Lifeboats took off passengers","quotes":[1]},"sentences":[{"text":"Lifeboats took off all 214 passengers.","quotes":[{{NumberOf(request, "took off all 214")}}],"new":true}],"differences":[{"text":"The fire injured 12 people on the Lady Maren.","quotes":[{{NumberOf(request, "injured 12")}}]}]}""")));

        Assert.Equal("Lifeboats took off all 214 passengers.", Assert.Single(briefing.Stories[0].Sentences).Text);
        Assert.Single(briefing.Stories[0].Differences);
    }

    [Fact]
    public async Task Briefing_WhenTheTimeIsUp_KeepsTheArticlesWordsForTheRest()
    {
        var model = new ScriptedModel(request =>
        {
            _clock.Advance(ModelBriefingWriter.Patience);
            return Telling("Lifeboats took off all 214 passengers.", "took off all 214")(request);
        });
        var briefing = await WriteAsync(model);

        Assert.Single(model.Requests);
        Assert.IsType<Wording.Written>(briefing.Stories[0].Wording);
        Assert.Equal("the language model took too long", Assert.IsType<Wording.Quoted>(briefing.Stories[1].Wording).Why);
        Assert.Contains(briefing.Stories[1].Sentences, s => s.Text.StartsWith(Tariff, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Briefing_OfManyStories_AsksTheModelForTheWeightiestOnly()
    {
        await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        var plain = await _room.BriefAsync("2026-03-02");
        var many = plain with { Stories = [.. Enumerable.Repeat(plain.Stories[0], ModelBriefingWriter.MostCalls + 3)] };
        var model = new ScriptedModel(_ => new ModelReply.Unavailable(ModelProblem.Spent, "it is busy", null));
        var briefing = await Writer(model, new KnownBriefing(many)).WriteAsync(Request(), TestContext.Current.CancellationToken);

        Assert.Equal(ModelBriefingWriter.MostCalls, model.Requests.Count);
        Assert.Equal(many.Stories.Count, briefing.Stories.Count);
        Assert.Equal(new Wording.Quoted("the language model tells only the weightiest stories"), briefing.Stories[^1].Wording);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Services_WhicheverWasAddedFirst_WriteWithTheModel(bool isModelFirst)
    {
        var services = new ServiceCollection().AddSingleton(_room.Memory).AddSingleton<TimeProvider>(_clock).AddLogging();
        services.AddSingleton<IChatClient>(_ => throw new InvalidOperationException("Nobody is to ask the model here."));
        _ = isModelFirst ? services.AddModelWriting().AddBriefingContent() : services.AddBriefingContent().AddModelWriting();

        Assert.Equal(1, services.Count(service => service.ServiceType == typeof(IBriefingWriter)));
        Assert.Null(services.Single(service => service.ServiceType == typeof(IBriefingWriter)).ImplementationType);
        Assert.Equal("ModelBriefingWriter", NameOfWriter(services));
    }

    private static string NameOfWriter(IServiceCollection services)
    {
        services.AddSingleton<IPromptLibrary>(RepositoryPrompts.Library);
        services.AddSingleton<ILanguageModel>(new ScriptedModel(_ => ScriptedModel.Say(string.Empty)));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IBriefingWriter>().GetType().Name;
    }

    private static Func<ModelRequest, ModelReply> Telling(string sentence, string words) => request => ScriptedModel.Say(
        NumberOf(request, words) is { } number ? $$"""{"sentences":[{"text":"{{sentence}}","quotes":[{{number}}],"new":true}],"differences":[]}""" : """{"sentences":[]}""");

    /// <summary>The number of the quote with these words; null when the prompt has none.</summary>
    private static string? NumberOf(ModelRequest request, string words) => request.Messages[^1].Text.Split('\n')
        .Where(line => line.StartsWith("{\"number\"", StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal))
        .Select(line => line["{\"number\":".Length..line.IndexOf(',', StringComparison.Ordinal)])
        .FirstOrDefault();

    private static BriefingRequest Request() => new("console", DateOnly.Parse("2026-03-02", CultureInfo.InvariantCulture), default, [], null);

    private async Task<Briefing> WriteAsync(ScriptedModel model, bool isFilled = false)
    {
        if (!isFilled)
        {
            await _room.Memory.AddAllAsync(BriefingRoom.Fire());
        }

        var briefing = await Writer(model, _room.Writer).WriteAsync(Request(), TestContext.Current.CancellationToken);
        Assert.Equal(briefing.Stories.Count, (await new BriefingLock(new QuoteLock(_room.Memory)).CheckAsync(briefing, TestContext.Current.CancellationToken)).Stories.Count);
        return briefing;
    }

    private ModelBriefingWriter Writer(ScriptedModel model, IBriefingWriter quoting) => new(
        quoting,
        new StoryPassages(_room.Memory),
        new ModelWriter(model, RepositoryPrompts.Library, _cache, NullLogger<ModelWriter>.Instance),
        new BriefingLock(new QuoteLock(_room.Memory)),
        Options.Create(_room.Options),
        Options.Create(new LanguageModelOptions()),
        _clock,
        NullLogger<ModelBriefingWriter>.Instance);

    private sealed class KnownBriefing(Briefing briefing) : IBriefingWriter
    {
        public Task<Briefing> WriteAsync(BriefingRequest request, CancellationToken cancellationToken) => Task.FromResult(briefing);
    }
}
