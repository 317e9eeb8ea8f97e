namespace BriefBot.DiscordNet;

/// <summary>Puts Discord.Net in the place of BriefBot's own client.</summary>
public static class DiscordNetServices
{
    /// <summary>
    /// Lets <see cref="IDiscordGateway"/> connect and <see cref="IDiscordApi"/> send through Discord.Net when
    /// <c>Discord:Client</c> is <c>DiscordNet</c>; does nothing otherwise.
    /// </summary>
    public static IServiceCollection AddDiscordNet(this IServiceCollection services, IConfiguration settings) =>
        settings.GetValue<DiscordClientKind>($"{DiscordOptions.Section}:{nameof(DiscordOptions.Client)}") == DiscordClientKind.BuiltIn
            ? services
            : services
                .AddSingleton<IShardRunner, DiscordNetShards>()
                .AddSingleton<Func<HttpExchange, IRestSender>>(provider => exchange => new RidingSender(
                    exchange, (DiscordNetShards)provider.GetRequiredService<IShardRunner>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RidingSender>>()));
}
