# Build: docker build -t briefbot .    Run: see README, Deployment.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/BriefBot -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The image's own user without rights; /data is where the articles live.
USER root
RUN mkdir /data && chown $APP_UID /data
USER $APP_UID
VOLUME /data
ENV BRIEFBOT__Data__Directory=/data BRIEFBOT__Health__Port=8080 BRIEFBOT__Health__Address=0.0.0.0
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["./briefbot"]
