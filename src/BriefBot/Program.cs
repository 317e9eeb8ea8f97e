using BriefBot;
using BriefBot.Chat;
using BriefBot.Logs;
using BriefBot.Settings;

using var stop = new StopSignals();

var program = new BriefBotProgram(Streams.OfProcess(), TimeProvider.System, (services, settings) => services
    .AddSettings(settings)
    .AddStandardErrorLog(settings)
    .AddChat());

return await program.RunAsync(args, stop.Token);
