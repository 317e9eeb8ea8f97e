using System.Runtime.CompilerServices;
using BriefBot.Discord.Gateway;
using BriefBot.Discord.Rest;
using BriefBot.Discord.Tests.Handling.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.DiscordNet.Tests;

/// <summary>The clients that a bot of these tests connects with: Discord.Net, unless a test says otherwise.</summary>
internal static class Clients
{
    [ModuleInitializer]
    internal static void DiscordNetEverywhere() => BotWorld.OtherClient = DiscordNet;

    public static void DiscordNet(IServiceCollection services) =>
        services.AddDiscordNet(new ConfigurationBuilder().AddInMemoryCollection([new("Discord:Client", "DiscordNet")]).Build());

    public static void BuiltIn(IServiceCollection services) =>
        services.RemoveAll<IShardRunner>().RemoveAll<Func<HttpExchange, IRestSender>>();
}
