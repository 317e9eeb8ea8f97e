using BriefBot.Answers;
using BriefBot.Discord.Tests.Handling.Worlds;
using BriefBot.StandIns.Discord.Driving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Discord.Tests.Work;

/// <summary>Questions that wait for a model hold up nobody else.</summary>
public sealed class WorkSlotsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_BehindAsManyHangingQuestionsAsThereAreWorkers_AreAnswered()
    {
        var model = new HangingAnswerer();
        await using var bot = await BotWorld.StartAsync(
            services => services.RemoveAll<IAnswerer>().AddSingleton<IAnswerer>(model), options => options.Workers = 2, cancellationToken: Stop);
        StandInInteraction[] hanging = [await AskAsync(bot, "one"), await AskAsync(bot, "two")];
        var help = await bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "help", [], Stop);
        await help.Answered;
        Assert.All(hanging, question => Assert.Equal(0, question.TimesAnswered));
        model.Go();
        await Task.WhenAll(hanging.Select(question => question.Answered));
    }

    private static Task<StandInInteraction> AskAsync(BotWorld bot, string question) =>
        bot.Discord.SendCommandAsync(bot.World.Reader, bot.World.General, "ask", [("question", question)], Stop);

    private sealed class HangingAnswerer : IAnswerer
    {
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Go() => _go.TrySetResult();

        public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
        {
            await _go.Task.WaitAsync(cancellationToken);
            return new Answer.NotCovered(request.Question, [], new Coverage(0, Coverage.LeastScore, 0, null));
        }
    }
}
