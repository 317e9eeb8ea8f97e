using System.Globalization;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Budgets;

/// <summary>The budgets, kept in the database: a restart or a second process forgets nothing.</summary>
/// <remarks>One transaction looks and takes, and only one at a time writes: requests at the same moment cannot both take the last tokens.</remarks>
internal sealed class ModelBudgets(Lazy<SqliteDatabase> database, IOptions<LanguageModelOptions> options, TimeProvider time) : IModelBudgets
{
    /// <summary>How many days are kept, for whoever asks what last month took.</summary>
    private const int KeptDays = 40;

    private const string Everybody = "all";

    private readonly LanguageModelOptions _limits = options.Value;

    public Task<BudgetDecision> ReserveAsync(ModelPayer payer, long mostTokens, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostTokens);
        return database.Value.WriteAsync(
            (connection, _) =>
            {
                var day = Today();
                if (FindExceeded(connection, day, payer, mostTokens) is { } exceeded)
                {
                    return new BudgetDecision.Spent(exceeded, new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
                }

                Add(connection, day, payer, mostTokens, calls: 1);
                return (BudgetDecision)new BudgetDecision.Granted(new BudgetReservation(day, payer, mostTokens));
            },
            cancellationToken);
    }

    public Task SettleAsync(BudgetReservation reservation, long tokens, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        return ChangeAsync(reservation, tokens - reservation.Tokens, calls: 0, cancellationToken);
    }

    public Task ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken) =>
        ChangeAsync(reservation, -reservation.Tokens, calls: -1, cancellationToken);

    public Task<BudgetUse> ReadAsync(CancellationToken cancellationToken) => ReadPayerAsync(Everybody, cancellationToken);

    public Task<BudgetUse> ReadUserAsync(string user, CancellationToken cancellationToken) =>
        ReadPayerAsync(UserKey(user), cancellationToken);

    private static string UserKey(string user) => "user " + user;

    private static string? ServerKey(ModelPayer payer) => payer.Server is { } server ? "server " + server : null;

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static BudgetUse Find(SqliteConnection connection, DateOnly day, string payer) => connection.Query(
        row => new BudgetUse(row.GetInt64(0), row.GetInt64(1)),
        "SELECT tokens, calls FROM model_use WHERE day = $1 AND payer = $2",
        Key(day), payer).FirstOrDefault();

    private static void Add(SqliteConnection connection, DateOnly day, ModelPayer payer, long tokens, int calls)
    {
        foreach (var key in new[] { Everybody, UserKey(payer.User), ServerKey(payer) }.OfType<string>())
        {
            connection.Execute(
                """
                INSERT INTO model_use VALUES ($1, $2, $3, $4)
                ON CONFLICT (day, payer) DO UPDATE SET tokens = tokens + excluded.tokens, calls = calls + excluded.calls
                """,
                Key(day), key, tokens, calls);
        }

        connection.Execute("DELETE FROM model_use WHERE day < $1", Key(day.AddDays(-KeptDays)));
    }

    // A limit of 0 is none. Written so that no sum can overflow.
    private static bool IsExceeded(long limit, long used, long more) => limit > 0 && (used > limit || more > limit - used);

    private BudgetLimit? FindExceeded(SqliteConnection connection, DateOnly day, ModelPayer payer, long tokens)
    {
        var user = Find(connection, day, UserKey(payer.User));
        return IsExceeded(_limits.CallsPerUserPerDay, user.Calls, 1) ? BudgetLimit.UserCalls
            : IsExceeded(_limits.TokensPerUserPerDay, user.Tokens, tokens) ? BudgetLimit.UserTokens
            : ServerKey(payer) is { } server && IsExceeded(_limits.TokensPerServerPerDay, Find(connection, day, server).Tokens, tokens)
                ? BudgetLimit.ServerTokens
            : IsExceeded(_limits.TokensPerDay, Find(connection, day, Everybody).Tokens, tokens) ? BudgetLimit.AllTokens
            : null;
    }

    private Task ChangeAsync(BudgetReservation reservation, long tokens, int calls, CancellationToken cancellationToken) =>
        database.Value.WriteAsync(
            (connection, _) =>
            {
                Add(connection, reservation.Day, reservation.Payer, tokens, calls);
                return true;
            },
            cancellationToken);

    private Task<BudgetUse> ReadPayerAsync(string payer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Value.Read(connection => Find(connection, Today(), payer)));
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
