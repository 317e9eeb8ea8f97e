using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;

namespace BriefBot.Core.Tests.Memory.Embeddings;

public sealed class MeaningSearchTests : IDisposable
{
    private static readonly Article[] Harbour =
    [
        News.Of("ferry", "The ferry to Aland sails again.", title: "Ferry sails", source: "Harbour News"),
        News.Of("storm", "A storm closed the coast road.", title: "Storm passes", source: "City Post"),
        News.Of("bridge", "Engineers found cracks in the old bridge.", title: "Bridge shut", source: "City Post"),
    ];

    private static readonly string[] Questions =
        ["Where does the ferry sail?", "What did engineers find in the bridge?", "storm road", "Who are you?", "quill", "Where does the storm ferry go?"];

    private readonly MeaningWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Search_NoWordInCommon_FindsThePassageByMeaning()
    {
        await _world.Memory.AddAllAsync(Harbour);
        Assert.Empty(await _world.Memory.IdsAsync("quill"));

        await _world.EmbedAsync();

        Assert.Equal("ferry", (await _world.Memory.IdsAsync("quill"))[0]);
        Assert.Equal("storm", (await _world.Memory.IdsAsync("zorb"))[0]);
    }

    [Theory]
    [InlineData("quill")]
    [InlineData("quill zorb")]
    [InlineData("who are you?")]
    [InlineData("What did Harbour News say about the quill?")]
    public async Task Search_OnlyMeaningInCommon_IsNotCovered(string question)
    {
        await _world.Memory.AddAllAsync(Harbour);
        await _world.EmbedAsync();

        var found = await _world.Memory.LookAsync(question);

        Assert.NotEmpty(found.Passages);
        Assert.True(found.CoverageScore < CoverageWeights.Threshold, $"{found.CoverageScore}");
    }

    [Fact]
    public async Task Search_WithoutUsableVectors_IsTheSameToTheLastBit()
    {
        using var plain = new MemoryFolder();
        using var words = plain.Open();
        await words.AddAllAsync(Harbour);
        await _world.Memory.AddAllAsync(Harbour);
        var expected = await FingerprintsAsync(words);

        Assert.Equal(expected, await FingerprintsAsync(_world.Memory));
        await _world.EmbedAsync();
        Assert.NotEqual(expected, await FingerprintsAsync(_world.Memory));

        _world.Restart();
        _world.Model.Instead = (_, _) => throw new InvalidOperationException("down");
        Assert.Equal(expected, await FingerprintsAsync(_world.Memory));
    }

    [Fact]
    public async Task Search_CoveredByWords_ScoresNoLessWithVectors()
    {
        await _world.Memory.AddAllAsync(Harbour);
        var before = await _world.Memory.LookAsync("What did engineers find in the bridge?");
        await _world.EmbedAsync();
        var after = await _world.Memory.LookAsync("What did engineers find in the bridge?");

        Assert.True(before.CoverageScore >= CoverageWeights.Threshold);
        Assert.Equal(before.CoverageScore, after.CoverageScore);
        Assert.Equal(before.Passages[0].Range, after.Passages[0].Range);
    }

    [Fact]
    public async Task Search_FilterOnAnotherOutlet_LeavesTheNearestPassageOut()
    {
        await _world.Memory.AddAllAsync(Harbour);
        await _world.EmbedAsync();

        Assert.DoesNotContain("ferry", await _world.Memory.IdsAsync("quill", new SearchFilter { Source = "City Post" }));
        Assert.Equal(["ferry"], await _world.Memory.IdsAsync("quill source:\"Harbour News\""));
    }

    [Fact]
    public async Task Search_ArticlesCameInAnotherOrder_IsTheSameToTheLastBit()
    {
        using var other = new MeaningWorld();
        await _world.Memory.AddAllAsync(Harbour);
        await _world.EmbedAsync();
        foreach (var article in Harbour.Reverse())
        {
            await other.Memory.AddAsync(article);
            await other.EmbedAsync();
        }

        Assert.Equal(await FingerprintsAsync(_world.Memory), await FingerprintsAsync(other.Memory));
    }

    [Fact]
    public async Task Search_ArticleDeletedOrChanged_FindsWhatIsThereNow()
    {
        await _world.Memory.AddAllAsync(Harbour);
        await _world.EmbedAsync();
        Assert.Equal("ferry", (await _world.Memory.IdsAsync("quill"))[0]);

        await _world.Memory.RemoveAsync("ferry");
        Assert.DoesNotContain("ferry", await _world.Memory.IdsAsync("quill"));

        await _world.Memory.AddAsync(News.Of("bridge", "A ferry hit the pillar.", title: "Ferry accident"));
        await _world.EmbedAsync();
        Assert.Equal("bridge", (await _world.Memory.IdsAsync("quill"))[0]);
    }

    [Fact]
    public async Task Search_SameQuestionAgain_AsksTheModelOnce()
    {
        await _world.Memory.AddAllAsync(Harbour);
        await _world.EmbedAsync();
        await _world.Memory.LookAsync("quill");
        await _world.Memory.LookAsync("quill");

        Assert.Single(_world.Model.Asked, "quill");
    }

    private static async Task<string[]> FingerprintsAsync(IArticleMemory memory)
    {
        var prints = new List<string>();
        foreach (var question in Questions)
        {
            prints.Add(await memory.FingerprintAsync(question));
        }

        return [.. prints];
    }
}
