using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using Microsoft.Extensions.AI;

namespace BriefBot.Core.Tests.Memory.Embeddings;

/// <summary>What a question makes of a model that fails: it goes by words, and soon leaves the model alone.</summary>
public sealed class QuestionLimitTests : IDisposable
{
    private readonly MeaningWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Search_ModelDoesNotAnswer_GoesByWordsAfterTwoSecondsAndThenAtOnce()
    {
        await FillAsync();
        var asked = new TaskCompletionSource();
        _world.Model.Instead = async (_, _) =>
        {
            // Deaf to its token as well.
            asked.TrySetResult();
            await new TaskCompletionSource().Task;
            return [];
        };

        var search = _world.Memory.IdsAsync("storm quill");
        await asked.Task;
        _world.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(search.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(.2));
        Assert.Equal(["storm"], await search);

        Assert.Equal(["storm"], await _world.Memory.IdsAsync("storm quills"));
        Assert.DoesNotContain("storm quills", _world.Model.Asked);
    }

    [Fact]
    public async Task Search_ModelFailed_RestsForHalfAMinuteAndThenAsksAgain()
    {
        await FillAsync();
        _world.Model.Instead = (_, _) => throw new InvalidOperationException("down");
        Assert.Equal(["storm"], await _world.Memory.IdsAsync("storm quill"));

        _world.Model.Instead = null;
        Assert.Equal(["storm"], await _world.Memory.IdsAsync("storm quill"));
        _world.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Contains("ferry", await _world.Memory.IdsAsync("storm quill"));
    }

    [Fact]
    public async Task Search_ModelAnswersNonsense_GoesByWords()
    {
        await FillAsync();
        foreach (var nonsense in new float[][] { [], new float[64], [float.NaN], [float.PositiveInfinity, 1] })
        {
            _world.Model.Instead = (_, _) => Task.FromResult<GeneratedEmbeddings<Embedding<float>>>([new Embedding<float>(nonsense)]);
            Assert.Equal(["storm"], await _world.Memory.IdsAsync("storm quill"));
            _world.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        // A usable vector, but of a size that no stored one has.
        _world.Model.Instead = (_, _) => Task.FromResult<GeneratedEmbeddings<Embedding<float>>>([new Embedding<float>(new float[] { 1, 2 })]);
        Assert.Equal(["storm"], await _world.Memory.IdsAsync("storm quill"));
    }

    [Fact]
    public async Task Search_CancelledWhileTheModelThinks_IsCancelled()
    {
        await FillAsync();
        using var stop = new CancellationTokenSource();
        _world.Model.Instead = async (_, _) =>
        {
            await stop.CancelAsync();
            await new TaskCompletionSource().Task;
            return [];
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _world.Memory.SearchAsync(new SearchQuery("quill"), stop.Token));
    }

    [Fact]
    public async Task Run_SearchNoticesMissingVectors_ComputesThem()
    {
        await FillAsync();
        using var stop = new CancellationTokenSource();
        var background = _world.Embedder.RunAsync(stop.Token);
        var seen = new TaskCompletionSource();
        _world.Model.OnAsked = texts =>
        {
            if (texts.Any(text => text.Contains("bridge", StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }
        };
        await _world.Memory.AddAsync(News.Of("bridge", "The bridge is shut."));
        await _world.Memory.IdsAsync("quill");

        await seen.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => background);
    }

    private async Task FillAsync()
    {
        await _world.Memory.AddAllAsync(News.Of("ferry", "The ferry sails."), News.Of("storm", "A storm is near."));
        await _world.EmbedAsync();
    }
}
