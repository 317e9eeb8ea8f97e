using BriefBot.Chat.Conversations;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Budgets;
using BriefBot.Storage;
using BriefBot.Trials;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.LanguageModel.Budgets;

public sealed class ModelBudgetsTests : IDisposable
{
    private static readonly ModelPayer Ann = new("discord:1", "discord:900");
    private static readonly ModelPayer Bob = new("discord:2", "discord:900");
    private static readonly ModelPayer Cho = new("discord:3", "discord:901");
    private static readonly ModelPayer DirectMessage = new("discord:4", null);

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-").FullName;
    private readonly List<SqliteDatabase> _open = [];
    private readonly HandClock _clock = new();

    public void Dispose()
    {
        _open.ForEach(database => database.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Reserve_NoLimits_IsGrantedAndCounted()
    {
        var budgets = Open(new LanguageModelOptions());
        await TakeAsync(budgets, Ann, 1_000_000, 1234);
        await TakeAsync(budgets, DirectMessage, 100, 66);

        Assert.Equal(new BudgetUse(1300, 2), await budgets.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new BudgetUse(66, 1), await budgets.ReadUserAsync("discord:4", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reserve_ExactlyWhatIsLeft_IsGranted_OneMoreIsNot()
    {
        var budgets = Open(new LanguageModelOptions { TokensPerUserPerDay = 100 });
        await TakeAsync(budgets, Ann, 60, 40);

        Assert.IsType<BudgetDecision.Spent>(await ReserveAsync(budgets, Ann, 61));
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, Ann, 60));
        Assert.IsType<BudgetDecision.Spent>(await ReserveAsync(budgets, Ann, 1));
    }

    [Fact]
    public async Task Reserve_EachLimit_NamesItselfAndHitsOnlyItsOwn()
    {
        var users = Open(new LanguageModelOptions { TokensPerUserPerDay = 100 });
        await TakeAsync(users, Ann, 100, 100);
        Assert.Equal(BudgetLimit.UserTokens, (await FailAsync(users, Ann)).Which);
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(users, Bob, 1));

        var servers = Open(new LanguageModelOptions { TokensPerServerPerDay = 100 });
        Assert.Equal(BudgetLimit.ServerTokens, (await FailAsync(servers, Bob)).Which);
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(servers, Cho, 1));
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(servers, DirectMessage, 1));

        var all = Open(new LanguageModelOptions { TokensPerDay = 100 });
        Assert.Equal(BudgetLimit.AllTokens, (await FailAsync(all, DirectMessage)).Which);

        var calls = Open(new LanguageModelOptions { CallsPerUserPerDay = 1 });
        Assert.Equal(BudgetLimit.UserCalls, (await FailAsync(calls, Ann)).Which);
    }

    [Fact]
    public async Task Reserve_Refused_TakesNothingFromAnyBudget()
    {
        var budgets = Open(new LanguageModelOptions { TokensPerUserPerDay = 1000, TokensPerDay = 10 });
        Assert.Equal(BudgetLimit.AllTokens, (await FailAsync(budgets, Ann, 11)).Which);
        Assert.Equal(default, await budgets.ReadUserAsync(Ann.User, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reserve_AfterMidnight_StartsAnewAndAnOldRequestPaysForItsOwnDay()
    {
        var budgets = Open(new LanguageModelOptions { TokensPerUserPerDay = 100 });
        var late = Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, Ann, 100)).Reservation;
        var spent = await FailAsync(budgets, Ann);
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero), spent.ResetsAt);

        _clock.Advance(spent.ResetsAt - _clock.GetUtcNow());
        await budgets.SettleAsync(late, 70, TestContext.Current.CancellationToken);

        Assert.Equal(default, await budgets.ReadUserAsync(Ann.User, TestContext.Current.CancellationToken));
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, Ann, 100));
    }

    [Fact]
    public async Task Release_GivesTokensAndTheCallBack()
    {
        var budgets = Open(new LanguageModelOptions { TokensPerUserPerDay = 100, CallsPerUserPerDay = 1 });
        var granted = Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, Ann, 100));
        await budgets.ReleaseAsync(granted.Reservation, TestContext.Current.CancellationToken);
        Assert.Equal(default, await budgets.ReadAsync(TestContext.Current.CancellationToken));
        Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, Ann, 100));
    }

    [Fact]
    public async Task Settle_MoreThanReserved_CountsAllOfIt()
    {
        var budgets = Open(new LanguageModelOptions { TokensPerUserPerDay = 100 });
        await TakeAsync(budgets, Ann, 50, 130);
        Assert.Equal(130, (await budgets.ReadUserAsync(Ann.User, TestContext.Current.CancellationToken)).Tokens);
        Assert.IsType<BudgetDecision.Spent>(await ReserveAsync(budgets, Ann, 0 + 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Reserve_100InParallel_NeverExceedsByOne(int processes)
    {
        const long limit = 10_000;
        const int reserved = 300;
        var options = new LanguageModelOptions { TokensPerServerPerDay = limit };
        ModelBudgets[] budgets = [.. Enumerable.Range(0, processes).Select(_ => Open(options))];
        long taken = 0;
        var calls = Enumerable.Range(0, 100).Select(async i =>
        {
            await Task.Yield();
            var payer = new ModelPayer($"discord:{i}", "discord:900");
            if (await ReserveAsync(budgets[i % processes], payer, reserved) is BudgetDecision.Granted granted)
            {
                // What a request really takes is anything up to what was reserved.
                var tokens = reserved - (i % 7 * 10);
                Interlocked.Add(ref taken, tokens);
                await budgets[i % processes].SettleAsync(granted.Reservation, tokens, TestContext.Current.CancellationToken);
            }
        });
        await Task.WhenAll(calls);

        // Some are refused only because others are under way: what is left then stays unused.
        Assert.InRange(taken, limit / 2, limit);
        Assert.Equal(taken, (await budgets[0].ReadAsync(TestContext.Current.CancellationToken)).Tokens);
    }

    [Fact]
    public async Task Restart_InTheMiddleOfARequest_ForgetsNothing()
    {
        var options = new LanguageModelOptions { TokensPerUserPerDay = 100 };
        var before = Open(options);
        await TakeAsync(before, Ann, 50, 20);
        await ReserveAsync(before, Ann, 50);
        _open.ForEach(database => database.Dispose());
        _open.Clear();

        var after = Open(options);

        // 20 were spent; of the 50 nobody knows.
        Assert.Equal(new BudgetUse(70, 2), await after.ReadUserAsync(Ann.User, TestContext.Current.CancellationToken));
        Assert.IsType<BudgetDecision.Spent>(await ReserveAsync(after, Ann, 31));
    }

    [Fact]
    public async Task Status_WithLimits_ShowsUseResetAndShares()
    {
        var options = new LanguageModelOptions { TokensPerDay = 2000, TokensPerUserPerDay = 1500, CallsPerUserPerDay = 20 };
        var budgets = Open(options);
        await TakeAsync(budgets, Ann, 1500, 1234);

        var lines = await new BudgetStatus(budgets, Options.Create(options)).ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1,234 of 2,000 tokens in 1 requests; starts anew at 00:00 UTC", lines[0].Text);
        Assert.False(lines[0].IsProblem);
        Assert.Equal("1,500 tokens a user, 20 requests a user and day", lines[1].Text);
    }

    private static async Task TakeAsync(ModelBudgets budgets, ModelPayer payer, long reserved, long taken)
    {
        var granted = Assert.IsType<BudgetDecision.Granted>(await ReserveAsync(budgets, payer, reserved));
        await budgets.SettleAsync(granted.Reservation, taken, TestContext.Current.CancellationToken);
    }

    private static Task<BudgetDecision> ReserveAsync(ModelBudgets budgets, ModelPayer payer, long tokens) =>
        budgets.ReserveAsync(payer, tokens, TestContext.Current.CancellationToken);

    private static async Task<BudgetDecision.Spent> FailAsync(ModelBudgets budgets, ModelPayer payer, long tokens = 1) =>
        Assert.IsType<BudgetDecision.Spent>(await ReserveAsync(budgets, payer, tokens));

    private ModelBudgets Open(LanguageModelOptions options)
    {
        var database = SqliteDatabase.Open(ConversationDatabase.Layout, _folder);
        _open.Add(database);
        return new ModelBudgets(new Lazy<SqliteDatabase>(() => database), Options.Create(options), _clock);
    }
}
