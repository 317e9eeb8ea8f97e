using BriefBot.Articles.Arrivals.Watching;
using BriefBot.Core.Tests.Articles.Arrivals.Worlds;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Articles.Arrivals.Watching;

/// <summary>Random sequences of what people do to a folder, against a simple model.</summary>
public sealed class FolderTrial
{
    private const int SequencesOnOneDatabase = 25;

    [Fact]
    public async Task Folder_RandomSequences_SearchShowsWhatIsThereAndNothingElse()
    {
        var sequences = Dose.Of(small: 200, full: 5000);
        for (var first = 0; first < sequences; first += SequencesOnOneDatabase)
        {
            using var world = new FolderWorld();
            var number = 0;
            for (var seed = first; seed < Math.Min(first + SequencesOnOneDatabase, sequences); seed++)
            {
                await RunAsync(world, seed, () => number++);
                world.MoveOn();
            }
        }
    }

    private static async Task RunAsync(FolderWorld world, int seed, Func<int> nextNumber)
    {
        var random = new Random(seed);
        var model = new FolderModel(world, random, nextNumber);
        for (var part = 0; part < 2; part++)
        {
            for (var i = random.Next(4, 10); i > 0; i--)
            {
                model.Act();
                if (random.Next(2) == 0)
                {
                    model.Done.Add("look");
                    await world.LookAsync(random.Next(4));
                }
            }

            await SettleAsync(world, model);
            await CheckAsync(seed, model);
        }

        model.Clear();
        await SettleAsync(world, model);
        await CheckAsync(seed, model);
        Assert.Empty(await world.Memory.ListAsync(FolderWorld.Stop));
    }

    private static async Task CheckAsync(int seed, FolderModel model)
    {
        if (await model.ProblemAsync() is { } problem)
        {
            Assert.Fail($"Seed {seed}: {problem} after {string.Join("; ", model.Done)}");
        }
    }

    private static async Task SettleAsync(FolderWorld world, FolderModel model)
    {
        model.Done.Add("settle");
        await world.SettleAsync();
        if (model.IsEmpty)
        {
            // A folder that was emptied at one go is held for a while.
            await world.LookAsync((int)FolderWatch.EmptiedPatience.TotalSeconds);
            await world.SettleAsync();
        }
    }
}
